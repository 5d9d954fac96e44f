package i18n

// What if.
var (
	HelpWhatif     = Sentence{En: "What if volume or a ratio were different", Vi: "Nếu số lượng hay một tỷ lệ khác đi thì sao", Zh: "假如量或某个转化率变了会怎样"}
	HelpWhatifLong = Sentence{
		En: `What if volume or a ratio were different: the funnel of the last 12 months as it was and as it would be, side by
side.

The first level and the channels change by people: reach=x10, reach=+500/day, reach=-20%, call=0. Any other
level changes by the ratio into it: qualified=60%, qualified=+5pp, qualified=x1.2. Several changes go together.

Without a change it shows the levers: what a tenth more of the volume and of each ratio would bring at the
buying level, and what your own best month would.`,
		Vi: `Nếu số lượng hay một tỷ lệ khác đi: phễu của 12 tháng gần nhất, hiện tại và giả định, đặt cạnh nhau.

Cấp đầu và các kênh thay đổi theo số người: reach=x10, reach=+500/ngày, reach=-20%, call=0. Các cấp khác thay
đổi theo tỷ lệ lên cấp đó: qualified=60%, qualified=+5pp, qualified=x1,2. Có thể ghi nhiều thay đổi cùng lúc.

Không ghi thay đổi nào thì cho biết nên cải thiện khâu nào: tăng 10% số lượng hay từng tỷ lệ thì cấp mua hàng
được thêm bao nhiêu, và nếu tháng nào cũng được như tháng tốt nhất của chính bạn thì thêm bao nhiêu.`,
		Zh: `假如量或某个转化率变了：最近 12 个月的漏斗，现状和假设后并排比较。

第一级和渠道按人数变：reach=x10、reach=+500/天、reach=-20%、call=0。其他级别按到这一级的转化率变：
qualified=60%、qualified=+5pp、qualified=x1.2。可以同时写几个变化。

不写变化，就告诉你从哪里发力：量或某个转化率提高一成，成交这一级能多多少；
如果每个月都像你自己最好的月份，又能多多少。`,
	}
	SupposeUnreadable = Sentence{
		En: "cannot read the change %s; write it like reach=x10, reach=+500/day, qualified=60%%, qualified=+5pp or call=0",
		Vi: "không đọc được thay đổi %s; hãy viết như reach=x10, reach=+500/ngày, qualified=60%%, qualified=+5pp hoặc call=0",
		Zh: "看不懂变化 %s；请写成例如 reach=x10、reach=+500/天、qualified=60%%、qualified=+5pp 或 call=0",
	}
	SupposeRatio = Sentence{
		En: "%s: above the first level it is the ratio that changes; write it like qualified=60%% or qualified=+5pp",
		Vi: "%s: từ cấp thứ hai trở đi chỉ thay đổi được tỷ lệ; hãy viết như qualified=60%% hoặc qualified=+5pp",
		Zh: "%s：从第二级起，变的是转化率；请写成例如 qualified=60%% 或 qualified=+5pp",
	}
	SupposeVolume = Sentence{
		En: "%s: here it is the number of people that changes; write it like reach=x10 or reach=+500/day",
		Vi: "%s: ở đây chỉ thay đổi được số người; hãy viết như reach=x10 hoặc reach=+500/ngày",
		Zh: "%s：这里变的是人数；请写成例如 reach=x10 或 reach=+500/天",
	}
	SupposeAboveAll = Sentence{
		En: "%s: a ratio is at most 100 %%",
		Vi: "%s: tỷ lệ tối đa là 100%%",
		Zh: "%s：转化率最多是 100%%",
	}
	SupposeTooLarge = Sentence{
		En: "%s is too much to suppose; at most x1000, and 1,000,000,000 people",
		Vi: "%s quá lớn; tối đa x1000 và 1.000.000.000 người",
		Zh: "%s 太大；最多 x1000，或 1,000,000,000 人",
	}
	SupposedTwice = Sentence{
		En: "%s is changed twice; write one change for it",
		Vi: "đã ghi hai thay đổi cho %s; hãy chỉ ghi một",
		Zh: "%s 写了两个变化；请只留一个",
	}
	RatioOutOfBounds = Sentence{
		En: "the ratio into %[1]s would be %[2]s; it can be 0 to 100 %%",
		Vi: "tỷ lệ lên cấp %[1]s sẽ là %[2]s; tỷ lệ chỉ từ 0 đến 100%%",
		Zh: "到%[1]s的转化率会变成 %[2]s；只能在 0 到 100%% 之间",
	}
	NobodyBelow = Sentence{
		En: "nobody was counted at %[1]s, so there is no ratio into %[2]s to change; choose another --from",
		Vi: "chưa ghi ai ở cấp %[1]s nên không có tỷ lệ lên cấp %[2]s để thay đổi; hãy chọn --from khác",
		Zh: "%[1]s没有记录任何人，所以没有到%[2]s的转化率可改；请换一个 --from",
	}
	NobodyAtFirst = Sentence{
		En: "nobody was counted at %s, so nothing is known of what more people there would bring; choose another --from",
		Vi: "chưa ghi ai ở cấp %s nên không biết thêm người ở đó sẽ mang lại gì; hãy chọn --from khác",
		Zh: "%s没有记录任何人，不知道多一些人会带来什么；请换一个 --from",
	}
	NoWorkdaysToSuppose = Sentence{
		En: "no day of %s is a workday, so nothing is known of people per day; write it per week, or choose another --from",
		Vi: "trong %s không có ngày làm việc nào nên không tính được theo ngày; hãy ghi theo tuần, hoặc chọn --from khác",
		Zh: "%s里没有工作日，无法按天计算；请按周写，或换一个 --from",
	}
	RatiosOfChannels = Sentence{
		En: "other channels, other ratios: each channel's people go on at their own; people without a channel are shared out",
		Vi: "kênh khác thì tỷ lệ khác: khách của mỗi kênh đi tiếp theo tỷ lệ riêng; người không ghi kênh được chia đều theo tỷ trọng",
		Zh: "渠道变了，转化率也会变：各渠道的人按各自的转化率往后走；没写渠道的人按占比分摊",
	}
	ThenUnknown = Sentence{
		En: "?: cannot be told, for nobody has gone that way yet",
		Vi: "?: chưa nói được, vì chưa có ai đi đến bước đó",
		Zh: "?：还说不准，还没有人走到那一步",
	}
	NobodyThrough = Sentence{
		En: "nobody came through %s, so there is nothing to change; write more people, such as +100/day, or choose another --from",
		Vi: "chưa có ai đến qua %s nên chưa có gì để thay đổi; hãy ghi thêm người, như +100/ngày, hoặc chọn --from khác",
		Zh: "还没有人通过%s来，没什么可改；请写增加的人数，例如 +100/天，或换一个 --from",
	}
	WhatifOf      = Sentence{En: "What if %[1]s, with the numbers of %[2]s", Vi: "Nếu %[1]s, theo số liệu của %[2]s", Zh: "假如 %[1]s，按 %[2]s的人数"}
	HeadNow       = Sentence{En: "now", Vi: "hiện tại", Zh: "现状"}
	HeadThen      = Sentence{En: "then", Vi: "giả định", Zh: "假设后"}
	HeadGain      = Sentence{En: "change", Vi: "thay đổi", Zh: "变化"}
	LikelyBetween = Sentence{En: "likely %[1]d to %[2]d", Vi: "nhiều khả năng từ %[1]d đến %[2]d", Zh: "很可能在 %[1]d 到 %[2]d 之间"}
	WhatifMeans   = Sentence{
		En: "likely: where it will lie with 95 % certainty; the fewer people a ratio rests on, the wider",
		Vi: "nhiều khả năng: kết quả nằm trong khoảng này với độ tin cậy 95%; tỷ lệ dựa trên càng ít người thì khoảng càng rộng",
		Zh: "很可能：有 95% 的把握落在这个范围；转化率依据的人越少，范围越宽",
	}
)
