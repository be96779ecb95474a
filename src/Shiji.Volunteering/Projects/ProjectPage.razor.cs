using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Records;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>一个项目页 — what is left, what moved, and where it went.</summary>
public sealed partial class ProjectPage
{
    private const int PageSize = 20;
    private const int Shown = 20;

    private Project? Project { get; set; }

    private IReadOnlyList<GoodsLeft> Left { get; set; } = [];

    private List<MovementLine> Movements { get; set; } = [];

    private List<WentWhere> Went { get; set; } = [];

    private string? Next { get; set; }

    [Parameter] public string Code { get; set; } = "";

    [Inject] private GoodsStock Stock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "direction")] private string? Direction { get; set; }

    [SupplyParameterFromQuery(Name = "view")] private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    private string Here => $"/projects/{Code}";

    private bool MayWrite => Project is { Until: null } && Db.Actor.May(Permission.WriteRecords);

    private bool MayPlan => MayWrite && Project!.From <= Clock.Today;

    protected override async Task OnInitializedAsync()
    {
        Project = await Db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == Code, Cancel);
        if (Project is null)
        {
            Missing();
            return;
        }

        Left = await Stock.LeftAsync(Code, Cancel);
        Movements = await ProjectList.Movements(Db, Code, Direction, View, Cursor.Read(After)).Take(PageSize + 1).ToListAsync(Cancel);
        Went = await ProjectList.Where(Db, Code).Take(Shown).ToListAsync(Cancel);
        if (Movements.Count <= PageSize) return;
        Movements.RemoveAt(PageSize);
        Next = Address(Here, ("after", $"{Cursor.Of(Movements[^1].Movement)}"));
    }

    private string Address(string path, params (string Name, string? Value)[] more) => path.With([("direction", Direction), ("view", View), .. more]);
}
