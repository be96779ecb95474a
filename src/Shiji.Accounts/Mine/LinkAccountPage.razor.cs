using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Accounts;

/// <summary>关联账号页 — whose account a file belongs to.</summary>
public sealed partial class LinkAccountPage
{
    private Person? Person { get; set; }

    private Refusal? Refused { get; set; }

    [Parameter] public int Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private LinkAccount Link { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "user", FormName = "link")] private string? UserName { get; set; }

    private string Here => $"/people/{Id}/account";

    private CancellationToken Cancel => Http.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (Person is null) Http.Answer(StatusCodes.Status404NotFound);
    }

    private async Task DoAsync(Func<Task<Refusal?>> act)
    {
        Refused = await act();
        if (Refused is not null) Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ReadAsync();
    }

    private async Task ReadAsync() =>
        Person = await Db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && p.ErasedAt == null && p.MergedInto == null, Cancel);
}
