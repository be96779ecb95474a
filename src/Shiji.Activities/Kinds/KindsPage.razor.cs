using Microsoft.EntityFrameworkCore;

namespace Shiji.Activities;

/// <summary>种类清单页 — every kind, and how much there is of it.</summary>
public sealed partial class KindsPage
{
    private List<KindLine> Lines { get; set; } = [];

    private bool MayKeep { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Lines = await KindLine.Of(Db).ToListAsync(Cancel);
        MayKeep = await Db.CheckKindsAsync(Cancel) is null;
    }

    /// <summary>The sessions behind the number, as far as the post reaches.</summary>
    internal static string RecordsOf(string kind) => $"/measures/{Uri.EscapeDataString($"{ActivityMeasures.SessionKey}[kind={kind}]")}/records";
}
