package i18n

// The six views on the same people.
var (
	ViewValue    = Sentence{En: "Value", Vi: "Giá trị", Zh: "价值"}
	ViewBenefit  = Sentence{En: "Benefit", Vi: "Lợi ích", Zh: "效益"}
	ViewRelation = Sentence{En: "Relation", Vi: "Quan hệ", Zh: "关系"}
	ViewDrawer   = Sentence{En: "Drawer", Vi: "Ngăn hồ sơ", Zh: "档案抽屉"}
	ViewAim      = Sentence{En: "Aim", Vi: "Hướng chăm sóc", Zh: "维护方向"}
	ViewType     = Sentence{En: "Type", Vi: "Kiểu khách", Zh: "客户类型"}
)

// The type and the supplier of a person, on the card.
var (
	LabelType     = Sentence{En: "type of customer", Vi: "kiểu khách", Zh: "客户类型"}
	LabelSupplier = Sentence{En: "buys from now", Vi: "đang mua của", Zh: "目前供应商"}
	TypeUnknown   = Sentence{En: "%s is no type of customer; the types are %s", Vi: "%s không phải là kiểu khách; các kiểu: %s", Zh: "%s 不是客户类型；类型有 %s"}
)

// The grades of each view.
var (
	GradeSuper  = Sentence{En: "Super", Vi: "Siêu lớn", Zh: "超级客户"}
	GradeLarge  = Sentence{En: "Large", Vi: "Lớn", Zh: "大客户"}
	GradeMedium = Sentence{En: "Medium", Vi: "Trung bình", Zh: "中客户"}
	GradeSmall  = Sentence{En: "Small", Vi: "Nhỏ", Zh: "小客户"}

	GradeLoyal     = Sentence{En: "Loyal", Vi: "Trung thành", Zh: "忠诚客户"}
	GradePotential = Sentence{En: "Potential", Vi: "Tiềm năng", Zh: "潜力客户"}
	GradeNegative  = Sentence{En: "Negative", Vi: "Tiêu cực", Zh: "消极客户"}
	GradeFormer    = Sentence{En: "Former", Vi: "Khách đã rời đi", Zh: "流失客户"}
	GradeFormerBad = Sentence{En: "Former, bad experience", Vi: "Rời đi vì trải nghiệm xấu", Zh: "因不快而流失"}

	GradeNew     = Sentence{En: "New", Vi: "Mới", Zh: "新客户"}
	GradeReached = Sentence{En: "Reached", Vi: "Đã tiếp xúc", Zh: "已接触"}
	GradeVIP     = Sentence{En: "VIP", Vi: "VIP", Zh: "VIP"}
	GradeBought  = Sentence{En: "Bought", Vi: "Đã mua", Zh: "已购买"}
	GradePaused  = Sentence{En: "Paused", Vi: "Tạm ngưng mua", Zh: "暂停购买"}

	GradeOld        = Sentence{En: "Old", Vi: "Khách cũ", Zh: "老客户"}
	GradeWavering   = Sentence{En: "Wavering", Vi: "Còn phân vân", Zh: "犹豫客户"}
	GradeCompetitor = Sentence{En: "A competitor's", Vi: "Khách của đối thủ", Zh: "对手的客户"}

	GradeKeep    = Sentence{En: "Keep", Vi: "Giữ", Zh: "保住"}
	GradeGrow    = Sentence{En: "Grow", Vi: "Phát triển", Zh: "培养"}
	GradeReshape = Sentence{En: "Reshape", Vi: "Điều chỉnh", Zh: "调整"}
	GradeDrop    = Sentence{En: "Drop", Vi: "Buông bớt", Zh: "放手"}

	TypeValue       = Sentence{En: "Value hunter", Vi: "Săn giá trị", Zh: "价值型"}
	TypeImpulse     = Sentence{En: "Impulse", Vi: "Bốc đồng", Zh: "冲动型"}
	TypeLogical     = Sentence{En: "Logical", Vi: "Lý trí", Zh: "理智型"}
	TypeProspective = Sentence{En: "Prospective", Vi: "Nhìn xa", Zh: "远见型"}
	TypeEmotional   = Sentence{En: "Emotional", Vi: "Cảm xúc", Zh: "感性型"}
)
