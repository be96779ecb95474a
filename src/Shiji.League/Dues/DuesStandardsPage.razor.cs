using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Kind = Shiji.Kernel.Organisations.Field;

namespace Shiji.League;

/// <summary>交纳标准页 — what each of a branch's members pays in a month: a band, and of the last the amount.</summary>
public sealed partial class DuesStandardsPage
{
    [Parameter] public string Code { get; set; } = "";

    [Inject] private SetDues Set { get; set; } = null!;

    [Inject] private OpenRoll Opening { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    private Organisation? Branch { get; set; }

    private DuesBand? Usual { get; set; }

    private List<OwedLine> Lines { get; set; } = [];

    private List<(DuesBand Band, string Word)> Bands { get; set; } = [];

    private bool MayWrite { get; set; }

    /// <summary>Full names by person, once they were asked for.</summary>
    private IReadOnlyDictionary<int, string> Full { get; set; } = new Dictionary<int, string>();

    private bool Tried => Posted("_handler").Contains("set");

    private string Here => DuesAddress.Standards(Code);

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Branch = await Db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == Code, Cancel);
        if (Branch is null)
        {
            Missing();
            return;
        }

        Usual = await Db.Set<OrganisationSpell>().Where(s => s.OrganisationId == Branch.Id && s.Until == null).Select(s => (Kind?)s.Field).FirstOrDefaultAsync(Cancel) is { } field ? DuesWords.Usual(field) : null;
        var book = await Rules.OnAsync(Clock.Today, Cancel);
        Bands = [.. Enum.GetValues<DuesBand>().Select(b => (b, book.Fen(b, null) is { } fen ? $"{b.Word()} {DuesWords.Yuan(fen)}" : b.Word()))];
        var members = await Db.Set<Member>().AsNoTracking().Where(m => m.OrganisationId == Branch.Id && m.State == MemberState.OnRoll && !m.InParty).OrderBy(m => m.Id).ToListAsync(Cancel);
        Lines = (await MemberLine.OfAsync(Db, members, Cancel)).ConvertAll(l => new OwedLine(l.Member.Id, l.Member.PersonId, l.Name, MemberWords.TellApart(l.Member), l.Member.DuesBand, book.Fen(l.Member.DuesBand, l.Member.DuesFen)));
        MayWrite = await Db.CheckAsync(Permission.WritePeople, Branch.Id, Cancel) is null;
    }

    private string NameOf(OwedLine line) => Full.GetValueOrDefault(line.PersonId, line.Name);

    private async Task NamesAsync()
    {
        var opened = await Opening.DoAsync(Branch!.Id, [.. Lines.Select(l => l.PersonId)], "定团费标准", Cancel);
        if (opened.Refusal is { } refused) Refuse(refused);
        else Full = opened.Value!;
    }

    private DuesBand? ChosenOf(OwedLine line) => Tried ? Read(PostedOne($"b{line.MemberId}")) : line.Band;

    private string? YuanOf(OwedLine line) => Tried ? PostedOne($"y{line.MemberId}") : line is { Band: DuesBand.Share, Fen: { } fen } ? $"{fen / 100}" : null;

    private static DuesBand? Read(string? text) => NumberOf(text) is { } number ? (DuesBand)number : null;

    private async Task SetAsync() =>
        Said(await Set.DoAsync(Branch!.Id, Lines.ToDictionary(l => l.MemberId, l => (Read(PostedOne($"b{l.MemberId}")), PostedOne($"y{l.MemberId}"))), Cancel), DuesAddress.Sheet(Code, DuesAddress.Read(null, Clock.Today)), "standards");
}
