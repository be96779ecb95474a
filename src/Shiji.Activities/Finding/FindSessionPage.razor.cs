using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>报名页 — one session as anybody may see it, and three taps to a place in it.</summary>
public sealed partial class FindSessionPage
{
    [Parameter] public Guid Id { get; set; }

    private ActivitySession? Session { get; set; }

    private Activity? Activity { get; set; }

    private string Organisation { get; set; } = "";

    private List<string> Hosts { get; set; } = [];

    private List<SessionRole> Roles { get; set; } = [];

    [Inject] private SignUpFor Joining { get; set; } = null!;

    [SupplyParameterFromForm(Name = "role")] private string? Role { get; set; }

    [SupplyParameterFromForm(Name = "answer")] private string[]? Answers { get; set; }

    [SupplyParameterFromForm(Name = "guests")] private string? Guests { get; set; }

    [SupplyParameterFromForm(Name = "who")] private string? Who { get; set; }

    private string Here => $"/find/{Id}";

    private IEnumerable<(string Name, string Text)> Particulars => new (string, string?)[]
    {
        ("类别", Activity!.Category), ("内容", Activity.Summary), ("招募对象", Activity.Audience), ("风险说明", Activity.Risks), ("负责人", Activity.Leader),
        ("保险", Activity.Insurance is null ? null : "已为参加者投保"), ("状态", Session!.StageAt(Clock.UtcNow).Word()),
    }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => (p.Item1, p.Item2!));

    protected override async Task OnInitializedAsync()
    {
        using var _ = Db.ByProgram(); // published for everybody
        Session = await Db.Set<ActivitySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, Cancel);
        Activity = Session is null ? null : await Db.Set<Activity>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Session.ActivityId && a.State != ActivityState.Draft && a.State != ActivityState.Submitted, Cancel);
        if (Activity is null)
        {
            Missing("没有这一场，或者还没有发布；请从找活动里进来。");
            return;
        }

        Organisation = await Db.Set<Organisation>().Where(o => o.Id == Activity.OrganisationId).Select(o => o.Name).SingleAsync(Cancel);
        Hosts = await Db.HostNamesAsync(Activity.Id, Cancel);
        Roles = await Db.Set<SessionRole>().AsNoTracking().Where(r => r.SessionId == Id).OrderBy(r => r.Ordinal).ToListAsync(Cancel);
    }

    private async Task JoinAsync()
    {
        SignUp? made = null;
        await DoAsync(async () =>
        {
            if (!Guid.TryParse(Role, out var role)) return new Refusal("请选岗位。", "role");
            if (!Whole(Guests, out var guests)) return new Refusal("同行几人请写整数。", "guests");
            if (!Whole(Who, out var who)) return new Refusal("人员编号请写整数。", "who");
            var joined = await Joining.DoAsync(new(role, who == 0 ? null : who, guests, Answers), Cancel);
            made = joined.Value;
            return joined.Refusal;
        }, () => $"{Here}?done={(made!.State == SignUpState.Waiting ? "waiting" : "joined")}");
    }

    private static string RoleWord(SessionRole role)
    {
        var left = role.Capacity == 0 ? "不限人数" : role.Taken < role.Capacity ? $"还有 {role.Capacity - role.Taken} 个名额" : "已满，可候补";
        var age = (role.AgeLeast, role.AgeMost) switch { (null, null) => "", ({ } a, { } b) => $"，{a} 至 {b} 岁", ({ } a, _) => $"，满 {a} 岁", (_, { } b) => $"，不超过 {b} 岁" };
        var skills = role.SkillList.Count == 0 ? "" : $"，要会{string.Join('、', role.SkillList)}";
        return $"{role.Name}（{left}{age}{skills}{(role.Teaches ? "，授课，限认定的讲师" : "")}）";
    }

    private static bool Whole(string? text, out int number)
    {
        number = 0;
        return string.IsNullOrWhiteSpace(text) || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
