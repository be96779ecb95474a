using Shiji.Kernel.Records;

namespace Shiji.Ui;

/// <summary>样例 — invented, neutral content for the gallery.</summary>
internal static class GallerySamples
{
    public static readonly IReadOnlyList<MenuGroup> Menu =
    [
        new("我的工作", [new("首页", "/gallery", Glyph: Glyph.Home), new("待办", "/gallery?p=tasks", Waiting: 3)]),
        new("组织建设", [new("团组织", "/gallery?p=branches"), new("团员", "/gallery?p=members"), new("团干部", "/gallery?p=cadres")]),
        new("志愿服务", [new("志愿活动", "/gallery?p=activities", Current: true), new("服务记录", "/gallery?p=attendances", Waiting: 12), new("青年突击队", "/gallery?p=taskforces")]),
        new("督办考核", [new("任务清单", "/gallery?p=assignments", Waiting: 2), new("工作报告", "/gallery?p=reports"), new("统计期结账", "/gallery?p=closings")]),
    ];

    public static readonly IReadOnlyList<MenuEntry> Thumb =
    [
        new("首页", "/gallery", Glyph: Glyph.Home),
        new("活动", "/gallery?p=activities", Current: true, Glyph: Glyph.Record),
        new("数字", "/gallery?p=figures", Glyph: Glyph.Figure),
        new("待办", "/gallery?p=tasks", Waiting: 3, Glyph: Glyph.Task),
    ];

    public static readonly IReadOnlyList<PeriodChoice> Periods =
    [
        new("2026年下半年", "?period=2026h2", Current: true),
        new("2026年上半年", "?period=2026h1", Closed: true),
        new("2025年全年", "?period=2025", Closed: true),
    ];

    public static readonly Viewer Viewer = new("林一", "区团委 志愿服务岗", [new("换一个岗位", "?p=posts"), new("我的设置", "?p=me"), new("退出", "?p=out")]);

    public static readonly IReadOnlyList<Crumb> Trail = [new("全市", "?o=1"), new("云水区", "?o=2"), new("东湖街道")];

    public static readonly IReadOnlyList<EvidencePart> Strong =
        [new(Evidence.Machine, 6210), new(Evidence.RollCall, 1480), new(Evidence.BackFilled, 390)];

    public static readonly IReadOnlyList<EvidencePart> Mixed =
    [
        new(Evidence.Machine, 320, "?e=1"), new(Evidence.RollCall, 240, "?e=2"), new(Evidence.BackFilled, 160),
        new(Evidence.Imported, 180), new(Evidence.Declared, 100),
    ];

    public static readonly IReadOnlyList<EvidencePart> Weak = [new(Evidence.Imported, 40), new(Evidence.Declared, 60)];

    public static readonly Comparison Up = new(Direction.Up, "12.3%", "上年同期");

    public static readonly Comparison Down = new(Direction.Down, "4.1%", "上年同期");

    public static readonly Comparison Level = new(Direction.Level, "", "上年同期");

    public static readonly IReadOnlyList<GalleryRow> Rows =
    [
        new("东湖街道", "河岸清洁", "2026-11-15", 46, 184.5m, RecordState.InForce, true),
        new("西岭街道", "社区图书角值守", "2026-11-12", 12, 36, RecordState.Waiting),
        new("南桥街道", "敬老探访", "2026-11-08", 28, 70, RecordState.Returned),
        new("北苑街道", "文明交通引导", "2026-10-30", 64, 128, RecordState.Frozen),
        new("中和街道", "义务植树筹备会", "2026-10-21", null, null, RecordState.Draft),
    ];

    public static readonly IReadOnlyList<BarItem> Streets =
    [
        new("东湖街道", 8080, "?o=3", Marked: true), new("西岭街道", 6320, "?o=4"), new("南桥街道", 7415, "?o=5"),
        new("北苑街道", 3980, "?o=6"), new("中和街道", 5240, "?o=7"), new("白塔街道", null, "?o=8"),
    ];

    public static readonly IReadOnlyList<TrendPoint> Months =
    [
        new("1月", 1820, 1460, "?m=1", "?m=-11"), new("2月", 960, 1120), new("3月", 3240, 2510), new("4月", 2180, 2020),
        new("5月", 2760, 2240), new("6月", 2420, 2390), new("7月", 3510, 2870), new("8月", 3980, 3020),
        new("9月", 2650, 2480), new("10月", 2890, 2310), new("11月", 1740, 2200), new("12月", null, 2640),
    ];

    public static readonly IReadOnlyList<Branch> Tree =
    [
        new("共青团云水区委员会", "?o=2")
        {
            Open = true, Count = 18642, CountHref = "?f=1",
            Children =
            [
                new("东湖街道团工委", "?o=3")
                {
                    Open = true, Current = true, Count = 4210, CountHref = "?f=2",
                    Children =
                    [
                        new("湖滨社区团支部", "?o=31") { Count = 126, CountHref = "?f=3" },
                        new("东湖中学团委", "?o=32") { Count = 1380, CountHref = "?f=4", MoreHref = "?open=32" },
                        new("新桥社区团支部", "?o=33") { Count = 0, CountHref = "?f=5", State = RecordState.Waiting },
                    ],
                },
                new("西岭街道团工委", "?o=4") { Count = 3655, CountHref = "?f=6", MoreHref = "?open=4" },
                new("区直机关团工委", "?o=5") { Count = 912, CountHref = "?f=7", MoreHref = "?open=5", State = RecordState.Frozen },
            ],
        },
    ];

    public static readonly IReadOnlyList<TimelineEntry> History =
    [
        new("11月21日 16:20", "林一（区团委）", "确认工时", [new("工时", "150分钟", "120分钟")], "签退时间以现场点名为准"),
        new("11月18日 09:05", "周二（东湖街道团工委）", "提交"),
        new("11月15日 18:40", "周二（东湖街道团工委）", "登记", [new("参加人数", null, "46人")]),
    ];
}

/// <summary>样例行 — one invented activity.</summary>
internal sealed record GalleryRow(
    string Street, string Activity, string Day, decimal? People, decimal? Hours, RecordState State, bool Mine = false);
