using Microsoft.AspNetCore.Components;

namespace Shiji.Volunteering;

/// <summary>志愿服务专库页 — how many everywhere, who within reach, and what is asked for now.</summary>
public sealed partial class PoolPage
{
    private ServiceWords Words { get; set; } = new([]);

    private IReadOnlyList<PoolUnit> Units { get; set; } = [];

    private IReadOnlyList<VolunteerLine> Own { get; set; } = [];

    private IReadOnlyList<RequestLine> Requests { get; set; } = [];

    [Inject] private ReadPool Pool { get; set; } = null!;

    [Inject] private ReadRequests Reader { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Words = await ServiceWords.ReadAsync(Db, Cancel);
        var filter = PoolFilter.Read(Http.Request.Query, Words);
        Units = await Pool.CountAsync(filter, Cancel);
        Own = await Pool.OwnAsync(filter, Cancel);
        Requests = await Reader.OpenAsync(Cancel);
    }
}
