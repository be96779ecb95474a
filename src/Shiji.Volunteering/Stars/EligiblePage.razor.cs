using Microsoft.AspNetCore.Components;
using Shiji.Kernel.People;

namespace Shiji.Volunteering;

/// <summary>符合条件页 — who has reached a star, on what it rests, and the way to propose them.</summary>
public sealed partial class EligiblePage
{
    private const int PageSize = 50;

    private List<Eligible> Lines { get; set; } = [];

    private int Count { get; set; }

    private string? Basis { get; set; }

    private string? Next { get; set; }

    private Dictionary<int, string> Names { get; set; } = [];

    private IReadOnlyDictionary<int, string> Units { get; set; } = new Dictionary<int, string>();

    [Inject] private EligibleStars Stars { get; set; } = null!;

    [Inject] private ProposeStar Propose { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private int After { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var (people, rules) = await Stars.ListAsync(Cancel);
        (Basis, Count) = (rules?.Basis, people.Count);
        Lines = [.. people.Where(e => e.Facts.PersonId > After).Take(PageSize + 1)];
        if (Lines.Count > PageSize)
        {
            Lines.RemoveAt(PageSize);
            Next = $"/stars/eligible?from={Lines[^1].Facts.PersonId}";
        }

        Names = await Db.MaskedNamesAsync([.. Lines.Select(e => e.Facts.PersonId)], Cancel);
        Units = await CalledAsync(Lines.Select(e => e.Facts.OrganisationId));
    }

    /// <summary>Proposed where the file is kept.</summary>
    private async Task ProposeAsync(Eligible eligible)
    {
        var proposed = await Propose.DoAsync(eligible.Facts.OrganisationId, eligible.Facts.PersonId, eligible.Level, Cancel);
        Said(proposed.Refusal, $"/stars/cases/{proposed.Value?.Id}");
    }
}
