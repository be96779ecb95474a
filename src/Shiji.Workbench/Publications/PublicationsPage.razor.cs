using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Reports.Publications;

namespace Shiji.Workbench;

/// <summary>成文清单页 — what went out of an organisation and those below it.</summary>
public sealed partial class PublicationsPage
{
    private const int Most = 100;

    [Inject] private ShijiDb Db { get; set; } = null!;

    private List<Publication> Rows { get; set; } = [];

    protected override async Task OnInitializedAsync() => Rows = await Db.Set<Publication>().AsNoTracking()
        .Where(p => Db.Set<Ancestry>().Any(a => a.NodeId == Where.Node && a.OrganisationId == p.OrganisationId))
        .OrderByDescending(p => p.IssuedAt).Take(Most).ToListAsync(Cancel);
}
