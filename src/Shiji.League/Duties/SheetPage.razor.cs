using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>一张表页 — a branch's sheet: filled in on a phone, one choice for each member and one button for the rest, handed in; accepted or returned by the committee above.</summary>
public sealed partial class SheetPage
{
    private const int PageSize = 50;

    private BranchDuty? Duty { get; set; }

    private DutyCampaign? Campaign { get; set; }

    private string Branch { get; set; } = "";

    private int Filled { get; set; }

    private IReadOnlyList<(DutyLine Line, string Name, string Mark)> Lines { get; set; } = [];

    private int Pages { get; set; }

    private bool MayFill { get; set; }

    private bool MayAnswer { get; set; }

    private bool MayCorrect { get; set; }

    private bool Opened { get; set; }

    private string? QuotaWord { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private DutyDesk Desk { get; set; } = null!;

    [Inject] private FillDuty Fill { get; set; } = null!;

    [Inject] private AnswerDuty Answer { get; set; } = null!;

    [Inject] private OpenRoll Opening { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "at")] private int Page { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "answer")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "line", FormName = "correct")] private string? Who { get; set; }

    [SupplyParameterFromForm(Name = "result", FormName = "correct")] private string? To { get; set; }

    [SupplyParameterFromForm(Name = "because", FormName = "correct")] private string? Because { get; set; }

    private int At => Math.Clamp(Page, 1, Math.Max(1, Pages));

    private string Here => Page > 1 ? $"/duties/sheets/{Id}?at={Page}" : $"/duties/sheets/{Id}";

    private IReadOnlyList<DutyResult> Results => Campaign!.Kind == DutyKind.Appraisal ? DutyWords.Grades : [DutyResult.Registered];

    private IReadOnlyList<Choice> Choices => [.. Results.Select(r => new Choice($"{(int)r}", r.Word()))];

    private IReadOnlyList<Choice> People => [.. Lines.Select(l => new Choice($"{l.Line.Id}", $"{l.Name} {l.Mark}"))];

    private string? DoneWord => Done switch { "submit" => "报上去了，等上级团委审核。", "keep" => "存好了，还没有报送。", "accept" => "通过了，计入办结。", "return" => "退回了。", "correct" => "更正了。", _ => null };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Duty = await Db.Set<BranchDuty>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == Id, Cancel);
        Campaign = Duty is null ? null : await Db.Set<DutyCampaign>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Duty.CampaignId, Cancel);
        if (Duty is null || Campaign is null)
        {
            Missing();
            return;
        }

        Branch = await Db.Set<Organisation>().Where(o => o.Id == Duty.OrganisationId).Select(o => o.ShortName ?? o.Name).SingleAsync(Cancel);
        Filled = await Db.Set<DutyLine>().CountAsync(l => l.DutyId == Id && l.Result != null, Cancel);
        Pages = (Duty.Due + PageSize - 1) / PageSize;
        await LinesAsync();
        var branch = await Db.CheckAsync(Permission.WritePeople, Duty.OrganisationId, Cancel) is null;
        var above = await Db.CheckAsync(Permission.ReviewRecords, await Desk.AboveAsync(Duty.OrganisationId, Cancel), Cancel) is null;
        (MayFill, MayAnswer, MayCorrect) = (branch && Duty.State is DutyState.Open or DutyState.Returned, above && Duty.State == DutyState.Submitted, above && Duty.State == DutyState.Accepted);
        var rules = await Rules.OnAsync(Clock.Today, Cancel);
        QuotaWord = $"要超过应评的三分之二。优秀最多 {rules.Quota(Duty.Due)} 人（都参加的话）。";
    }

    private async Task LinesAsync()
    {
        var lines = await Db.Set<DutyLine>().AsNoTracking().Where(l => l.DutyId == Id).OrderBy(l => l.MemberId).Skip((At - 1) * PageSize).Take(PageSize).ToListAsync(Cancel);
        var names = await Db.MaskedNamesAsync([.. lines.Select(l => l.PersonId)], Cancel);
        var members = lines.ConvertAll(l => l.MemberId);
        var marks = await Db.Set<Member>().Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, MemberWords.TellApart, Cancel);
        Lines = [.. lines.Select(l => (l, names.GetValueOrDefault(l.PersonId, MemberWords.Member), marks.GetValueOrDefault(l.MemberId, "已转出")))];
    }

    private async Task NamesAsync()
    {
        var opened = await Opening.DoAsync(Duty!.OrganisationId, [.. Lines.Select(l => l.Line.PersonId)], $"办{Campaign!.Year}年度{Campaign.Kind.Word()}", Cancel);
        if (opened.Refusal is { } refused) Refuse(refused);
        else (Lines, Opened) = ([.. Lines.Select(l => (l.Line, opened.Value!.GetValueOrDefault(l.Line.PersonId, l.Name), l.Mark))], true);
    }

    private DutyResult? ResultOf(DutyLine line) => Posted("_handler").Contains("fill") && PostedOne($"r_{line.Id:N}") is { } posted ? Read(posted) : line.Result;

    private string? WhyOf(DutyLine line) => PostedOne($"w_{line.Id:N}") ?? line.Reason;

    private static DutyResult? Read(string? text) => NumberOf(text) is { } number && Enum.IsDefined((DutyResult)number) ? (DutyResult)number : null;

    private async Task FillAsync()
    {
        var act = PostedOne("act");
        var rest = Campaign!.Kind == DutyKind.Appraisal ? DutyResult.Good : DutyResult.Registered;
        var results = Lines.ToDictionary(l => l.Line.Id, l => Judged(Read(PostedOne($"r_{l.Line.Id:N}")), PostedOne($"w_{l.Line.Id:N}"), act == "rest" ? rest : null));
        var held = DayOrNone(PostedOne("held"), "held");
        var refusal = held.Refusal ?? await Fill.DoAsync(Id, results, held.Value, NumberOf(PostedOne("present")) ?? 0, act == "submit", Cancel);
        Said(refusal, Here, act == "submit" ? "submit" : "keep");
    }

    /// <summary>Whoever has neither a result nor a reason is one of the rest.</summary>
    private static (DutyResult? Result, string? Reason) Judged(DutyResult? result, string? why, DutyResult? rest) =>
        result is null && string.IsNullOrWhiteSpace(why) ? (rest, null) : (result, why);

    private async Task AnswerAsync()
    {
        if (PostedOne("act") == "return") Said(await Answer.ReturnAsync(Id, Reason, Cancel), Here, "return");
        else Said(await Answer.AcceptAsync(Id, Cancel), Here, "accept");
    }

    private async Task CorrectAsync()
    {
        var refusal = await Answer.CorrectAsync(Id, Guid.TryParse(Who, out var line) ? line : default, Read(To), Because, Cancel);
        Said(refusal is { Field: "reason" } ? refusal with { Field = "because" } : refusal, Here, "correct");
    }
}
