using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>一项报数要求 — who asks, on what basis, and who has handed in; completeness as so many of so many, no ranking.</summary>
public sealed partial class RequestPage
{
    /// <summary>More than so many are told by the units directly below.</summary>
    private const int MostInOne = 40;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "round")] private string? Code { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private FindRound Find { get; set; } = null!;

    [Inject] private ReadRound Read { get; set; } = null!;

    [Inject] private RemindMissing Remind { get; set; } = null!;

    [Inject] private WithdrawRequest Withdraw { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private DataRequest? Request { get; set; }

    private Register? Register { get; set; }

    private string Issuer { get; set; } = "";

    private Round? Round { get; set; }

    private IReadOnlyList<RecipientStanding> Standings { get; set; } = [];

    /// <summary>By the units directly below, where the list would be too long to read; each is the way to its own.</summary>
    private IReadOnlyList<StandingGroup> Groups { get; set; } = [];

    private bool MayIssue { get; set; }

    private bool MayReview => Db.Actor.May(Permission.ReviewRecords);

    private int? Told { get; set; }

    private string Here => Where.To(RequestMarks.Address(Id), ("round", Code));

    private IReadOnlyList<Choice> Kept => [new("org", Where.Organisation.Code), new("period", Where.Period.Code)];

    private IReadOnlyList<Choice> Choices => [.. Round.Of(Request!, Clock.Today).Reverse().Select(r => new Choice(r.Code, r.Period.Name))];

    protected override async Task OnInitializedAsync()
    {
        Request = await Db.Set<DataRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, Cancel);
        if (Request is not { } request)
        {
            Refuse(new("没有这项报数要求，或者不归您现在的岗位管，也不是向您这里要的。"));
            return;
        }

        Register = Where.Catalogue.Registers.First(r => r.Id == request.RegisterId);
        Issuer = await Db.Whole<Organisation>().Where(o => o.Id == request.OrganisationId).Select(o => o.Name).SingleAsync(Cancel); // who asks is told to those who are asked
        MayIssue = await Db.CheckAsync(Permission.DefineRegisters, request.OrganisationId, Cancel) is null;
        Round = Find.Of(request, Code);
        if (Round is not { } round) return;
        var (node, today) = (Where.Node, Clock.Today);
        var within = await Db.Set<Ancestry>().AnyAsync(a => a.NodeId == request.NodeId && a.OrganisationId == node && a.From <= today && (a.Until == null || a.Until > today), Cancel);
        Standings = await Read.DoAsync(request, round, within ? node : request.NodeId, Cancel);
        if (Standings.Count > MostInOne) Groups = await GroupsAsync(within ? node : request.NodeId, round);
    }

    private async Task<IReadOnlyList<StandingGroup>> GroupsAsync(int node, Round round)
    {
        var (day, ids) = (round.Period.LastDay < Clock.Today ? round.Period.LastDay : Clock.Today, Standings.Select(s => s.Unit.Id).ToArray());
        var above = await (from c in Db.Set<Ancestry>()
                           where c.NodeId == node && c.Distance == 1 && c.From <= day && (c.Until == null || c.Until > day)
                           join a in Db.Set<Ancestry>() on c.OrganisationId equals a.NodeId
                           where ids.Contains(a.OrganisationId) && a.From <= day && (a.Until == null || a.Until > day)
                           join o in Db.Set<Organisation>() on c.OrganisationId equals o.Id
                           select new { Unit = a.OrganisationId, o.Code, o.Name, o.ShortName, o.Ordinal }).AsNoTracking().ToListAsync(Cancel);
        var standings = Standings.ToDictionary(s => s.Unit.Id);
        return [.. above.GroupBy(a => new { a.Code, a.Ordinal, Name = a.ShortName ?? a.Name }).OrderBy(g => g.Key.Ordinal).Select(g => new StandingGroup(g.Key.Code, g.Key.Name, [.. g.Select(u => standings[u.Unit])]))];
    }

    private string ToGroup(StandingGroup group) => Where.ToOther(RequestMarks.Address(Id), group.Code, ("round", Round!.Code)) + "#round";

    private async Task RemindAsync()
    {
        var told = await Remind.DoAsync(Id, Round?.Code, Cancel);
        if (told.Ok) Told = told.Value;
        else Refuse(told.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task StopAsync()
    {
        if (await Withdraw.DoAsync(Id, Reason, Cancel) is { } refusal) Refuse(refusal, StatusCodes.Status422UnprocessableEntity);
        else Navigation.NavigateTo(Where.To(RequestMarks.Address(Id)));
    }

    private string AnswerOf(RecipientStanding standing) => Where.ToOther(RequestMarks.Address(Id, "/answer"), standing.Unit.Code, ("round", standing.Round.Code));

    private string RowsOf(RecipientStanding standing) => (Where with { Period = standing.Round.Period }).ToOther(Where.Keyed("registers", Register!.Key), standing.Unit.Code);

    private sealed record StandingGroup(string Code, string Name, IReadOnlyList<RecipientStanding> Units)
    {
        public int In => Units.Count(u => u.IsIn);
    }
}
