using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Results;

namespace Shiji.Workbench;

/// <summary>报送页 — one organisation and one round: what is there, what is missing, and the button that says it is all in.</summary>
public sealed partial class AnswerPage
{
    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "round")] private string? Code { get; set; }

    [SupplyParameterFromQuery] private bool Said { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private FindRound Find { get; set; } = null!;

    [Inject] private ReadRound Read { get; set; } = null!;

    [Inject] private SayHandedIn HandIn { get; set; } = null!;

    [Inject] private SendBack Back { get; set; } = null!;

    [Inject] private ReviewerOf Reviewer { get; set; } = null!;

    [Inject] private SayComplaint Complain { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private DataRequest? Request { get; set; }

    private Register? Register { get; set; }

    private RecipientStanding? Now { get; set; }

    private bool MayWrite { get; set; }

    private bool MayReview { get; set; }

    private string Here => Where.To(RequestMarks.Address(Id, "/answer"), ("round", Now?.Round.Code));

    private string Rows => (Where with { Period = Now!.Round.Period }).To(Where.Keyed("registers", Register!.Key));

    protected override async Task OnInitializedAsync()
    {
        var found = await Find.DoAsync(Id, Code, Where.Node, Cancel);
        if (!found.Ok)
        {
            Refuse(found.Refusal);
            return;
        }

        var (request, round, unit) = found.Value;
        Request = request;
        Register = Where.Catalogue.Registers.First(r => r.Id == request.RegisterId);
        Now = await Read.OneAsync(request, round, unit, Cancel);
        MayWrite = await Db.CheckAsync(Permission.WriteRecords, unit.Id, Cancel) is null;
        MayReview = Now.HandIn?.ById != Db.Actor.AccountId && await Reviewer.CheckAsync(request, unit.Id, Cancel) is null;
    }

    private async Task HandInAsync()
    {
        int? took = int.TryParse(Asked("took"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : string.IsNullOrEmpty(Asked("took")) ? null : 0;
        await DoneAsync((await HandIn.DoAsync(Id, Now!.Round.Code, Where.Node, Asked("nothing") == "1", took, Cancel)).Refusal);
    }

    private async Task TakeBackAsync() => await DoneAsync(await HandIn.TakeBackAsync(Now!.HandIn!.Id, Cancel));

    private async Task SendBackAsync() => await DoneAsync(await Back.DoAsync(Now!.HandIn!.Id, Asked("reason"), Cancel));

    private async Task ComplainAsync() => await DoneAsync((await Complain.DoAsync(Where.Node, Id, Asked("text"), Cancel)).Refusal, "&said=true");

    private Task DoneAsync(Refusal? refusal, string more = "")
    {
        if (refusal is not null) Refuse(refusal, StatusCodes.Status422UnprocessableEntity);
        else Navigation.NavigateTo(Here + more);
        return Task.CompletedTask;
    }

    private string? Asked(string name) => Http.Request.HasFormContentType ? Http.Request.Form[name].FirstOrDefault()?.Trim() : null;
}
