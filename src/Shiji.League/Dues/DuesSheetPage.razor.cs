using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>团费月表页 — a branch's month on a phone: tick who did not pay, hand in; tick who paid later.</summary>
public sealed partial class DuesSheetPage
{
    private static readonly Choice[] All = [new("yes", "这个月册上的人都交了")];

    [Parameter] public string Code { get; set; } = "";

    [Inject] private ReadDues Reading { get; set; } = null!;

    [Inject] private HandDues Hand { get; set; } = null!;

    [Inject] private OpenRoll Opening { get; set; } = null!;

    [Inject] private SettleDues Settle { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "month")] private string? Chosen { get; set; }

    private Organisation? Branch { get; set; }

    private DateOnly Month { get; set; }

    private DuesMonth? Sheet { get; set; }

    private List<OwedLine> Owed { get; set; } = [];

    private List<(DuesLine Line, OwedLine Owed)> Unsettled { get; set; } = [];

    private bool MayWrite { get; set; }

    /// <summary>Full names by person, once they were asked for.</summary>
    private IReadOnlyDictionary<int, string> Full { get; set; } = new Dictionary<int, string>();

    /// <summary>The sheet was sent and refused: what was ticked stays.</summary>
    private bool Tried => Posted("_handler").Contains("hand");

    private string Here => DuesAddress.Sheet(Code, Month);

    private string Sentence => Sheet is { } sheet
        ? $"{Branch!.ShortName ?? Branch.Name}，应交 {sheet.Due} 人、{DuesWords.Yuan(sheet.DueFen)}，没交 {sheet.Unpaid} 人、{DuesWords.Yuan(sheet.UnpaidFen)}。{(Owed.Count != sheet.Due ? $"名册后来有变动，现在算是 {Owed.Count} 人。" : "")}"
        : $"{Branch!.ShortName ?? Branch.Name}，{Month.Word()}在册、要交团费的 {Owed.Count} 人。";

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Month = DuesAddress.Read(Chosen, Clock.Today);
        Branch = await Db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == Code, Cancel);
        if (Branch is null)
        {
            Missing();
            return;
        }

        Owed = await Reading.DoAsync(Branch.Id, Month, Cancel);
        Sheet = await Db.Set<DuesMonth>().AsNoTracking().SingleOrDefaultAsync(m => m.OrganisationId == Branch.Id && m.Day == Month, Cancel);
        MayWrite = Month <= Clock.Today && await Db.CheckAsync(Permission.WritePeople, Branch.Id, Cancel) is null;
        if (Sheet is null) return;
        var lines = await Db.Set<DuesLine>().AsNoTracking().Where(l => l.MonthId == Sheet.Id && l.PaidOn == null).OrderBy(l => l.MemberId).ToListAsync(Cancel);
        Unsettled = lines.ConvertAll(l => (l, Owed.Find(o => o.MemberId == l.MemberId) ?? new(l.MemberId, l.PersonId, MemberWords.Member, "", null, l.Fen)));
    }

    private IReadOnlyList<Choice> People => [.. Owed.Select(o => new Choice($"{o.MemberId}", Told(o)))];

    private IReadOnlyList<Choice> Settling => [.. Unsettled.Select(u => new Choice($"{u.Line.Id}", Told(u.Owed with { Fen = u.Line.Fen })))];

    private IReadOnlyList<string> Ticked => Tried ? Posted("unpaid") : [.. Unsettled.Select(u => $"{u.Line.MemberId}")];

    private string Told(OwedLine owed) => $"{Full.GetValueOrDefault(owed.PersonId, owed.Name)} {owed.Mark} {(owed.Fen is { } fen ? DuesWords.Yuan(fen) : "没定标准")}";

    private async Task NamesAsync()
    {
        var opened = await Opening.DoAsync(Branch!.Id, [.. Owed.Select(o => o.PersonId)], $"办{DuesWords.Month(Month)}的团费", Cancel);
        if (opened.Refusal is { } refused) Refuse(refused);
        else Full = opened.Value!;
    }

    private async Task HandAsync() =>
        Said(await Hand.DoAsync(Branch!.Id, Month, [.. Posted("unpaid").Select(NumberOf).OfType<int>().Distinct()], Posted("all").Count > 0, Cancel), Here, "handed");

    private async Task SettleAsync()
    {
        var day = DayOf(PostedOne("day"), "day");
        Said(day.Refusal ?? await Settle.DoAsync([.. Posted("line").Select(l => Guid.TryParse(l, out var id) ? id : default).Distinct()], day.Value, Cancel), Here, "settled");
    }
}
