using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Access;
using Shiji.Kernel.Requests;

namespace Shiji.Workbench;

/// <summary>报数要求页 — what this organisation has to hand in, and how far those below it are.</summary>
public sealed partial class RequestsPage
{
    [Inject] private ReadRequests Read { get; set; } = null!;

    [Inject] private Acting Acting { get; set; } = null!;

    [SupplyParameterFromQuery] private string? View { get; set; }

    private bool Ended => View == "ended";

    private IReadOnlyList<Duty> Duties { get; set; } = [];

    private IReadOnlyList<RequestLine> Lines { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Duties = await Read.DutiesAsync(Where.Node, cancel: Cancel);
        Lines = await Read.UnderAsync(Where.Node, Ended, Cancel);
    }

    private string AnswerOf(Duty duty) => Where.To(RequestMarks.Address(duty.Request.Id, "/answer"), ("round", duty.Standing.Round.Code));
}
