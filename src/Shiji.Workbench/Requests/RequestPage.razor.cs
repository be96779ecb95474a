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
        if (Round is { } round) Standings = await Read.DoAsync(request, round, cancel: Cancel);
    }

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
}
