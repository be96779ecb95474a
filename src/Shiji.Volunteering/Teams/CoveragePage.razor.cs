using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Shiji.Volunteering;

/// <summary>一社区一队伍页 — which communities have a team, which are blank.</summary>
public sealed partial class CoveragePage
{
    private IReadOnlyList<CoveredSubdistrict> Units { get; set; } = [];

    [Inject] private TeamCoverage Coverage { get; set; } = null!;

    private int Communities => Units.Sum(u => u.Communities);

    private int Covered => Units.Sum(u => u.Covered);

    private List<ServiceCommunity> Blank => [.. Units.SelectMany(u => u.Blank)];

    private string Sentence => Communities == 0 ? "" : $"{Communities} 个社区，{Covered} 个有队伍，覆盖率 {Share(Covered, Communities)}。";

    protected override async Task OnInitializedAsync() => Units = await Coverage.DoAsync(Cancel);

    /// <summary>Never 100% unless it is all of them: cut, not rounded.</summary>
    private static string Share(int part, int whole) => whole == 0 ? "—" : part == whole ? "100%" : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(part * 1000m / whole) / 10:0.0}%");
}
