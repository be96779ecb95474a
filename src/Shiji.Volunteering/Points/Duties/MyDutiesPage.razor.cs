using Microsoft.AspNetCore.Components;

namespace Shiji.Volunteering;

/// <summary>我的值班页 — where I was asked to stand, and my answer.</summary>
public sealed partial class MyDutiesPage
{
    private IReadOnlyList<MyDuty> Lines { get; set; } = [];

    [Inject] private MyDuties Mine { get; set; } = null!;

    [SupplyParameterFromForm(Name = "yes")] private string? Yes { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Lines = await Mine.ListAsync(Cancel);
    }

    private async Task AnswerAsync(Guid id) => Said(await Mine.AnswerAsync(id, Yes == "1", null, Cancel), "/me/duties");
}
