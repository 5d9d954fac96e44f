package funnel

// Model is an ordered list of levels with the targets that a new book starts with.
type Model struct {
	Key     string
	Names   Names
	Levels  []Level
	Targets []Target // Level is a key of Levels; From is unset
}

// DefaultModel is the key of the model of a book that was made without being asked.
const DefaultModel = "estate8"

// Models lists the built-in models, the default first. The levels are those of the sales method.
func Models() []Model {
	return []Model{estate8(), states7(), grades5()}
}

// ModelByKey finds a built-in model.
func ModelByKey(key string) (Model, bool) {
	for _, m := range Models() {
		if m.Key == key {
			return m, true
		}
	}
	return Model{}, false
}

func estate8() Model {
	return numbered(Model{
		Key:   "estate8",
		Names: Names{"Eight levels of customer", "Tám cấp khách hàng", "客户八级"},
		Levels: []Level{
			{Key: "reach", Names: Names{"Reached", "Khách hàng tiếp cận", "触达客户"}, Crowd: true},
			{Key: "inbound", Names: Names{"Inbound", "Khách hàng phát sinh", "来询客户"}, Entry: true, Idle: 3},
			{Key: "qualified", Names: Names{"Qualified", "Khách hàng tiềm năng", "潜力客户"}, Qualifying: true, Idle: 7},
			{Key: "viewing", Names: Names{"Viewing", "Khách hàng đi xem bất động sản", "看房客户"}, Idle: 7},
			{Key: "buyer", Names: Names{"Buyer", "Khách hàng mua hàng", "成交客户"}, Buying: true, Care: Care{After: []int{3, 30}}},
			{Key: "regular", Names: Names{"Regular", "Khách hàng thường xuyên", "常客"}, Care: Care{Every: 30}},
			{Key: "close", Names: Names{"Close", "Khách hàng thân thiết", "熟客"}, Care: Care{Every: 30}},
			{Key: "loyal", Names: Names{"Loyal", "Khách hàng trung thành", "忠诚客户"}, Care: Care{Every: 60}},
		},
		Targets: []Target{
			{Level: "reach", Count: 2000, Per: PerDay},
			{Level: "inbound", Count: 5, Per: PerDay},
			{Level: "qualified", Count: 2, Per: PerDay},
		},
	})
}

func states7() Model {
	return numbered(Model{
		Key:   "states7",
		Names: Names{"Seven states", "Bảy trạng thái", "七种状态"},
		Levels: []Level{
			{Key: "niche", Names: Names{"Niche", "Thị trường", "目标市场"}, Crowd: true},
			{Key: "lead", Names: Names{"Lead", "Khách hàng tiềm năng", "线索"}, Entry: true, Idle: 3},
			{Key: "buyer", Names: Names{"Buyer", "Người mua", "体验买家"}, Idle: 7},
			{Key: "customer", Names: Names{"Customer", "Khách hàng", "客户"}, Buying: true, Care: Care{After: []int{3, 30}}},
			{Key: "member", Names: Names{"Member", "Thành viên", "会员"}, Care: Care{Every: 30}},
			{Key: "fan", Names: Names{"Fan", "Khách hàng trung thành", "粉丝"}, Care: Care{Every: 60}},
			{Key: "referrer", Names: Names{"Referrer", "Người giới thiệu", "推荐人"}, Care: Care{Every: 60}},
		},
		Targets: []Target{
			{Level: "niche", Count: 2000, Per: PerDay},
			{Level: "lead", Count: 5, Per: PerDay},
			{Level: "buyer", Count: 2, Per: PerDay},
		},
	})
}

func grades5() Model {
	return numbered(Model{
		Key:   "grades5",
		Names: Names{"Five grades", "Năm hạng", "五个等级"},
		Levels: []Level{
			{Key: "potential", Names: Names{"Potential", "Tiềm năng", "潜在客户"}, Entry: true, Idle: 14},
			{Key: "target", Names: Names{"Target", "Mục tiêu", "目标客户"}, Idle: 7},
			{Key: "prospect", Names: Names{"Prospect", "Triển vọng", "准客户"}, Idle: 3},
			{Key: "closed", Names: Names{"Closed", "Đã chốt", "成交客户"}, Buying: true, Care: Care{After: []int{3, 30}}},
			{Key: "loyal", Names: Names{"Loyal", "Trung thành", "忠诚客户"}, Care: Care{Every: 60}},
		},
		Targets: []Target{
			{Level: "potential", Count: 20, Per: PerDay},
			{Level: "target", Count: 5, Per: PerDay},
			{Level: "prospect", Count: 2, Per: PerDay},
		},
	})
}

func numbered(m Model) Model {
	for i := range m.Levels {
		m.Levels[i].Position = i + 1
	}
	return m
}

// DefaultChannels lists the channels of a new book.
func DefaultChannels() []Channel {
	channels := []Channel{
		{Key: "call", Names: Names{"Call", "Gọi điện", "电话"}},
		{Key: "flyer", Names: Names{"Flyer", "Tờ rơi", "传单"}},
		{Key: "email", Names: Names{"E-mail", "Email", "邮件"}},
		{Key: "sms", Names: Names{"SMS", "Tin nhắn SMS", "短信"}},
		{Key: "banner", Names: Names{"Banner", "Băng rôn", "横幅"}},
		{Key: "social", Names: Names{"Social media", "Mạng xã hội", "社交媒体"}},
		{Key: "ads", Names: Names{"Ads", "Quảng cáo", "广告"}},
		{Key: "livestream", Names: Names{"Livestream", "Livestream", "直播"}},
		{Key: "referral", Names: Names{"Referral", "Giới thiệu", "转介绍"}},
		{Key: "event", Names: Names{"Event", "Sự kiện", "活动"}},
		{Key: "walkin", Names: Names{"Walk-in", "Khách vãng lai", "到访"}},
		{Key: "other", Names: Names{"Other", "Khác", "其他"}},
	}
	for i := range channels {
		channels[i].Position = i + 1
	}
	return channels
}
