using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Reports.Closings;

namespace Shiji.Workbench;

/// <summary>结账页 — where an organisation and those directly below it stand with the period, and the button that closes it.</summary>
public sealed partial class ClosingsPage
{
    [Inject] private ReadClosings Read { get; set; } = null!;

    [Inject] private SubmitClosing Submit { get; set; } = null!;

    [Inject] private Acting Acting { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private UnitStanding? Own { get; set; }

    private IReadOnlyList<UnitStanding> Below { get; set; } = [];

    private string Here => Where.To("/closings");

    private bool MaySubmit => Acting.Now.May(Permission.ClosePeriods) && Own?.Last?.State is not (ClosingState.Freezing or ClosingState.Submitted);

    protected override async Task OnInitializedAsync()
    {
        var standing = Where.Period.Key is null ? [] : await Read.UnderAsync(Where.Catalogue, Where.Node, Where.Period, Cancel);
        (Own, Below) = (standing.FirstOrDefault(), [.. standing.Skip(1)]);
        if (Own is null)
            Refuse(Where.Period.Key is null ? new("只有月、季、半年和全年可以结账；请在页首选一个这样的统计期。", "period") : new Refusal($"{Where.Name}不单独结账，它的记录计入上级的数字。", "organisation"), StatusCodes.Status409Conflict);
    }

    private async Task SubmitAsync()
    {
        var submitted = await Submit.DoAsync(Where.Node, Where.Period, Reason, Cancel);
        if (submitted.Ok) Navigation.NavigateTo(Here);
        else Refuse(submitted.Refusal, StatusCodes.Status422UnprocessableEntity);
    }
}
