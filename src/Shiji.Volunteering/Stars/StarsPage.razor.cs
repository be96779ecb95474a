using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>星级页 — what is under way, and what was awarded, by masked names.</summary>
public sealed partial class StarsPage
{
    private const int PageSize = 50;
    private const int MostCases = 100;

    private static readonly Choice[] Levels = [.. Enumerable.Range(1, StarRules.Highest).Select(level => new Choice($"{level}", CourtesyWords.Star(level)))];

    private List<CaseLine> Cases { get; set; } = [];

    private List<AwardLine> Lines { get; set; } = [];

    private Dictionary<int, string> Names { get; set; } = [];

    private string? Next { get; set; }

    [SupplyParameterFromQuery(Name = "level")] private int? Level { get; set; }

    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Cases = await StarList.Cases(Db, done: false).Take(MostCases).ToListAsync(Cancel);
        Lines = await StarList.Awards(Db, Level ?? 0, Cursor.Read(After)).Take(PageSize + 1).ToListAsync(Cancel);
        if (Lines.Count > PageSize)
        {
            Lines.RemoveAt(PageSize);
            Next = Address("/stars", ("after", $"{Cursor.Of(Lines[^1].Award)}"));
        }

        Names = await Db.MaskedNamesAsync([.. Lines.Select(l => l.Award.PersonId).Concat(Cases.Select(c => c.Case.PersonId)).Distinct()], Cancel);
    }

    private string NameOf(int person) => $"{Names.GetValueOrDefault(person, "")}（{person}）";

    private string Address(string path, params (string Name, string? Value)[] more) => path.With([("level", Level is { } level ? $"{level}" : null), .. more]);
}
