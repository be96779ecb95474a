using Microsoft.AspNetCore.Components;

namespace Shiji.Volunteering;

/// <summary>我的服务凭据页 — mine, and the way to another.</summary>
public sealed partial class MyCertificatesPage
{
    private MyCertificates? Mine { get; set; }

    [Inject] private OwnCertificates Own { get; set; } = null!;

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "first")] private string? First { get; set; }

    [SupplyParameterFromForm(Name = "last")] private string? Last { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Mine = await Own.ReadAsync(Cancel);
    }

    private async Task DoAsync()
    {
        var (first, last) = (DayOf(First, "first"), DayOf(Last, "last"));
        if ((first.Refusal ?? last.Refusal) is { } unread)
        {
            Refuse(unread);
            return;
        }

        if (Mine?.Legal == true)
        {
            Said(await Own.AskAsync(int.TryParse(Unit, out var organisation) ? organisation : 0, first.Value, last.Value, Cancel), "/me/certificates?done=asked");
            return;
        }

        var made = await Own.MakeAsync(first.Value, last.Value, Cancel);
        Said(made.Refusal, $"/me/certificates/{made.Value?.Certificate.Id}");
    }
}
