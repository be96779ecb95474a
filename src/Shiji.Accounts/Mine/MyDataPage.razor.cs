using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>我的数据页 — all that is held about whoever is signed in, who looked at it, and what they may ask (PIPL art. 44–50).</summary>
public sealed partial class MyDataPage
{
    private MyData? Data { get; set; }

    private Refusal? Refused { get; set; }

    private string? Done { get; set; }

    [Inject] private ReadMine Read { get; set; } = null!;

    [Inject] private ActOnMine Act { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name", FormName = "correct")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "identity", FormName = "correct")] private string? Identity { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "correct")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "evidence", FormName = "correct")] private string? Evidence { get; set; }

    [SupplyParameterFromForm(Name = "erase", FormName = "erase")] private string? EraseReason { get; set; }

    private CancellationToken Cancel => Http.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Data = await Read.DoAsync(Cancel);
    }

    private Task CorrectAsync() => DoAsync(() => Act.CorrectAsync(new(Name ?? "", null, Identity, null, Evidence), Reason, Cancel), "更正申请已经提出，由建档组织审核。");

    private async Task DoAsync(Func<Task<Refusal?>> act, string done)
    {
        Refused = await act();
        if (Refused is null) Done = done;
        else
        {
            if (EraseReason is not null) Refused = Refused with { Field = "erase-reason" };
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        Data = await Read.DoAsync(Cancel);
    }

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;

    private string Minute(DateTime utc) => Clock.LocalOf(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
