using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Requests;

namespace Shiji.Workbench;

/// <summary>报数负担页 — what is asked of those below in a period, added up by request, by who asks, by level and by month.</summary>
public sealed partial class BurdenPage
{
    [Inject] private ReadBurden Read { get; set; } = null!;

    [Inject] private ShijiDb Db { get; set; } = null!;

    private Burden Burden { get; set; } = new([]);

    private HashSet<Guid> Visible { get; set; } = [];

    private (string Title, IReadOnlyList<BurdenSum> Rows)[] Ways => [("按下达单位", Burden.ByIssuer), ("按填报层级", Burden.ByLevel), ("按期限所在月份", Burden.ByMonth)];

    protected override async Task OnInitializedAsync()
    {
        Burden = await Read.DoAsync(Where.Node, Where.Period, Cancel);
        var ids = Burden.Items.Select(i => i.Request.Id).Distinct().ToArray();
        Visible = [.. await Db.Set<DataRequest>().Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(Cancel)];
    }

    /// <summary>The request, where the reader may open it.</summary>
    private string HrefOf(Guid id) => Visible.Contains(id) ? Where.To(RequestMarks.Address(id)) : "#requests";
}
