using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Parameters;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>头雁培训页 — who leads the teams of each unit right below, and how many of them were trained.</summary>
public sealed partial class TrainingPage
{
    private IReadOnlyList<LeaderUnit> Units { get; set; } = [];

    private LeaderUnit Whole { get; set; } = new("", "", 0, 0, []);

    private string Basis { get; set; } = "";

    /// <summary>A district from before the category came with the program.</summary>
    private bool Lacks { get; set; }

    [Inject] private LeaderTraining Training { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    private string Sentence => Whole.Leaders.Count == 0 ? "" : $"{Whole.Teams} 支队伍，{Whole.Leaders.Count} 名队长，{Whole.Trained} 名受过训，占 {Whole.Share}。";

    protected override async Task OnInitializedAsync()
    {
        if (await Directory.HomeAsync(Cancel) is { } home) (Units, Whole) = await Training.DoAsync(home, Cancel);
        Lacks = await Db.Set<ActivityKind>().AsNoTracking().SingleOrDefaultAsync(k => k.Key == Trainings.Kind, Cancel) is not { } kind || !kind.CategoryList.Contains(Trainings.OfLeaders);
        var term = (await Rules.OnAsync(Clock.Today, Cancel)).Find(Trainings.Term);
        Basis = term is null ? "参加过头雁培训、到场经核定的算受过训。" : $"{term.Value:0} 个月内参加过头雁培训、到场经核定的算受过训（{term.Source}）。";
    }

    private static string Teams(LeaderUnit unit) => unit.Name == "本级" ? $"/teams?unit={unit.Code}" : $"/measures/volunteer.group?org={unit.Code}";

    private static string List(LeaderUnit unit, string? state) => LeaderList.Page.With([("unit", unit.Code), ("own", unit.Name == "本级" ? "1" : null), ("state", state)]);
}
