using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;
using Kind = Shiji.Kernel.Organisations.Field;

namespace Shiji.Workbench;

/// <summary>办理变动页 — every dated act on one organisation, each with its day and document: election, delay, state, name, place, type, merger, end.</summary>
public sealed partial class ChangeOrganisationPage
{
    private static readonly Choice[] States = [.. new[] { OrganisationState.Reelecting, OrganisationState.Rectifying }.Select(s => new Choice($"{s}", s.Word()))];

    [Parameter] public string Code { get; set; } = "";

    [Inject] private HoldElection Elections { get; set; } = null!;

    [Inject] private ChangeOrganisationState StateChange { get; set; } = null!;

    [Inject] private RenameOrganisation Renaming { get; set; } = null!;

    [Inject] private MoveOrganisation Moving { get; set; } = null!;

    [Inject] private ReclassifyOrganisation Reclassifying { get; set; } = null!;

    [Inject] private RevokeOrganisation Revoking { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    private Organisation? Of { get; set; }

    private OrganisationSpell? Now { get; set; }

    private OfficeTerm? Term { get; set; }

    private string Above { get; set; } = "";

    private string Longest { get; set; } = "";

    private int Warn { get; set; }

    private bool MayElect { get; set; }

    /// <summary>Which act was tried and refused: its form stays open.</summary>
    private string? Tried { get; set; }

    private string Here => Address(Code);

    /// <summary>The refusal as its summary links it: at the field of the form that was tried.</summary>
    private Refusal? Shown => Refused is { Field: { } at } refused && Tried is not null ? refused with { Field = $"{Tried}-{at}" } : Refused;

    internal static string Address(string code) => $"/organisations/{Uri.EscapeDataString(code)}/change";

    internal string? PostedOf(string form, string name) => Tried == form ? PostedOne(name) : null;

    internal string? ErrorIn(string form, string name) => Tried == form ? ErrorOf(name) : null;

    protected override async Task OnInitializedAsync()
    {
        Of = await Db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == Code, Cancel);
        Now = Of is null ? null : await Db.Set<OrganisationSpell>().AsNoTracking().SingleOrDefaultAsync(s => s.OrganisationId == Of.Id && s.Until == null, Cancel);
        if (Of is null || Now is null)
        {
            Missing(Of is null ? "没有这个组织，或者不归您现在的岗位管。" : $"“{Of.Name}”已经撤销或并入其他组织，没有可办的变动。");
            return;
        }

        Term = await Db.Set<OfficeTerm>().AsNoTracking().SingleOrDefaultAsync(t => t.OrganisationId == Of.Id && t.Until == null && !t.Void, Cancel);
        var above = await Db.AboveAsync(Of.Id, Clock.Today, Cancel);
        Above = above == Of.Id ? "市级" : await Db.Set<Organisation>().Where(o => o.Id == above).Select(o => o.Name).SingleOrDefaultAsync(Cancel) ?? "上级";
        var book = await Rules.OnAsync(Clock.Today, Cancel);
        (Longest, Warn) = (book.Years(Now.Type)?.Amount() ?? "规则", (int)book.Of(TermRules.WarnDays, 0));
        MayElect = await Elections.MayAsync(Of.Id, Cancel) is null;
    }

    private Task ElectAsync() => TryAsync("elect", "day", async day =>
    {
        foreach (var whole in new[] { "years", "entitled", "present" })
            if (!string.IsNullOrWhiteSpace(PostedOne(whole)) && NumberOf(PostedOne(whole)) is null) return new Refusal("请填整数，不带小数和单位。", whole);
        return (await Elections.DoAsync(Of!.Id, new(day, PostedOne("document"), NumberOf(PostedOne("years")), NumberOf(PostedOne("entitled")), NumberOf(PostedOne("present"))), Cancel)).Refusal;
    });

    private Task PostponeAsync() => TryAsync("postpone", "to", day => Elections.PostponeAsync(Of!.Id, day, PostedOne("document"), Cancel));

    private async Task VoidAsync()
    {
        Tried = "void";
        Said(await Elections.VoidAsync(Of!.Id, PostedOne("why"), Cancel), Here, "done");
    }

    private Task StateAsync() => TryAsync("state", "day", async day =>
    {
        var next = Now!.State != OrganisationState.Active ? OrganisationState.Active : Enum.TryParse<OrganisationState>(PostedOne("state"), out var state) ? state : default;
        return next == default ? new Refusal("请选择转为什么状态。", "state") : await StateChange.DoAsync(Of!.Id, next, Act(day), Cancel);
    });

    private Task RenameAsync() => TryAsync("rename", "day", day => Renaming.DoAsync(Of!.Id, PostedOne("name")?.Trim() ?? "", Act(day), Cancel));

    private Task MoveAsync() => TryAsync("move", "day", day => WithAsync("parent", parent => Moving.DoAsync(Of!.Id, parent, Act(day), Cancel)));

    private Task ReclassifyAsync() => TryAsync("reclassify", "day", day =>
        Reclassifying.DoAsync(Of!.Id, Enum.TryParse<OrganisationType>(PostedOne("type"), out var type) ? type : Now!.Type, Enum.TryParse<Kind>(PostedOne("field"), out var field) ? field : Now!.Field, Act(day), Cancel));

    private Task MergeAsync() => TryAsync("merge", "day", day => WithAsync("successor", successor => Revoking.MergeAsync(Of!.Id, successor, Act(day), Cancel)), ended: true);

    private Task RevokeAsync() => TryAsync("revoke", "day", day => Revoking.DoAsync(Of!.Id, Act(day), Cancel), ended: true);

    private Act Act(DateOnly day) => new(day, string.IsNullOrWhiteSpace(PostedOne("document")) ? null : PostedOne("document")!.Trim());

    private async Task<Refusal?> WithAsync(string name, Func<int, Task<Refusal?>> act)
    {
        var other = await Directory.FindAsync(PostedOne(name), Cancel);
        return other.Ok ? await act(other.Value.Id) : other.Refusal with { Field = name };
    }

    private async Task TryAsync(string form, string dayName, Func<DateOnly, Task<Refusal?>> act, bool ended = false)
    {
        Tried = form;
        var day = DayOf(PostedOne(dayName), dayName);
        Said(day.Refusal ?? await act(day.Value), ended ? $"/organisations/{Uri.EscapeDataString(Code)}" : Here, "done");
    }
}
