using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>规则表行 — one version of a rule parameter as the page of rules shows it.</summary>
/// <param name="End">The first day it counts no more, by its own end or by the next version; null while neither is known.</param>
/// <param name="Use">What reads it; 备查 where nothing does yet.</param>
public sealed record RuleRow(RuleParameter Rule, DateOnly? End, string Use)
{
    public string Scope => RuleScope.Word(Rule.Scope);

    public string Span => End is { } end ? $"{Chinese.Day(Rule.From)}至{Chinese.Day(end.AddDays(-1))}" : $"{Chinese.Day(Rule.From)}起";

    public RecordState Mark => Rule switch
    {
        { Unconfirmed: true } => RecordState.Waiting,
        { EvidenceTag: ['D', ..] } => RecordState.Frozen,
        _ => RecordState.InForce,
    };

    /// <summary>As the first word of the code says; the chapters stand in this order.</summary>
    public string Chapter => Chapters.FirstOrDefault(c => c.Words.Contains(Rule.Code.Split('.')[0])).Name ?? "其他";

    private static readonly (string Name, string[] Words)[] Chapters =
    [
        ("“两新”口径", ["two_new"]), ("团组织设置", ["branch"]), ("团员管理", ["member", "admission", "vote", "number", "transfer", "recommend", "dues"]),
        ("教育评议与团籍注册", ["assessment", "registration", "duty"]), ("少先队", ["pioneer", "badge"]), ("团干部", ["cadre", "reserve", "term"]), ("表彰", ["honour"]),
        ("志愿服务时长", ["service"]), ("星级志愿者", ["star"]), ("签到", ["checkin"]), ("成稿与公开", ["phrase", "report", "suppress"]), ("登录与账号", ["access"]), ("个人信息", ["person", "retention"]), ("后台与运行", ["job", "import", "health"]), ("接口", ["api"]), ("目标", ["target"]),
    ];

    public int Ordinal => Array.FindIndex(Chapters, c => c.Name == Chapter) is >= 0 and var at ? at : Chapters.Length;
}
