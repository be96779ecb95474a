using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>人数检查页 — branches that are empty, too small or too large, and organisations that might be another type.</summary>
public sealed partial class SizesPage
{
    private const int PageSize = 50;

    private static readonly Choice[] Findings = [.. Enum.GetValues<SizeFinding>().Select(f => new Choice($"{f}", f.Word()))];

    [Inject] private ReadSizes Reading { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "finding")] private string? Finding { get; set; }

    [SupplyParameterFromQuery(Name = "unit")] private string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private int Skip { get; set; }

    private SizeFinding? Only { get; set; }

    private IReadOnlyList<SizeLine> Lines { get; set; } = [];

    private List<SizeLine> Shown => [.. Lines.Skip(Skip).Take(PageSize)];

    private string? Next => Lines.Count > Skip + PageSize ? To(Skip + PageSize) : null;

    private Dictionary<string, string?> Query => new() { ["finding"] = $"{Only}", ["unit"] = Unit };

    protected override async Task OnInitializedAsync()
    {
        (Only, Skip) = (Enum.TryParse<SizeFinding>(Finding, out var finding) && Enum.IsDefined(finding) ? finding : null, Math.Max(0, Skip));
        Lines = await Reading.DoAsync(Only, Unit?.Trim() ?? "", Cancel);
    }

    private string To(int skip) => QueryHelpers.AddQueryString("/organisations/sizes", new Dictionary<string, string?>(Query) { ["from"] = $"{skip}" });
}
