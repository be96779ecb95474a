using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Shiji.Workbench;

/// <summary>成文清单页 — what went out of an organisation and those below it.</summary>
public sealed partial class PublicationsPage
{
    private const int PageSize = 50;

    [Inject] private ListPublications List { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "before")] private DateTime? Before { get; set; }

    private List<PublicationLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Lines = await List.Of(Where.Node, Before?.ToUniversalTime()).Take(PageSize + 1).ToListAsync(Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = Where.To("/publications", ("before", $"{Lines[^1].Publication.IssuedAt:yyyy-MM-ddTHH:mm:ss.ffffffZ}"));
    }
}
