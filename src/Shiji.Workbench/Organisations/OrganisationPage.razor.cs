using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Organisations;
using Shiji.Ui;
using Unit = Shiji.Kernel.Organisations.Branch;

namespace Shiji.Workbench;

/// <summary>组织页 — one organisation: what it is and was, where it stands, its figures, and who stands under it.</summary>
public sealed partial class OrganisationPage
{
    private const int MostFigures = 4;

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private OrganisationDirectory Directory { get; set; } = null!;

    [Inject] private Readings Readings { get; set; } = null!;

    [Inject] private FigureReader Reader { get; set; } = null!;

    [Parameter] public string Code { get; set; } = "";

    private OrganisationSpell? Now { get; set; }

    private bool MayChange => Now is not null && Db.Actor.May(Permission.ChangeOrganisations);

    private Organisation? Successor { get; set; }

    private List<string> FormerNames { get; set; } = [];

    private List<Reading> Figures { get; set; } = [];

    private List<Unit> Children { get; set; } = [];

    private List<TimelineEntry> History { get; set; } = [];

    private FigureTable? Table { get; set; }

    private List<Figure> Compared => [.. Figures.Select(f => f.Figure).Take(3)];

    private string Sentence => Now is { } now ? $"{now.Field.Word()}领域的{now.Type.Word()}，{Chinese.Day(now.Day)}起如此。" : "它的记录和数字都保留着。";

    protected override async Task OnInitializedAsync()
    {
        var id = Where.Node;
        var spells = await Db.Set<OrganisationSpell>().AsNoTracking().Where(s => s.OrganisationId == id).OrderBy(s => s.Day).ToListAsync(Cancel);
        Now = spells.Find(s => s.Until is null);
        FormerNames = [.. spells.Select(s => s.Name).Where(n => n != Where.Organisation.Name).Distinct()];
        if (Where.Organisation.SuccessorId is { } next) Successor = await Db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == next, Cancel);

        var read = await Readings.OfAsync(Where, Chapters.Of(Where.Catalogue).SelectMany(c => KeyFigures.Of(Where.Catalogue, c).Take(2)).Select(Figure.Of), Cancel);
        Figures = [.. read.Where(r => r.HasValue).Take(MostFigures)];
        Children = await Directory.ChildrenAsync(id, Where.Period.LastDay, Cancel);
        Table = await Reader.ReadAsync(Where.Catalogue, Compared.SelectMany(f => f.Indicator.Measures), Children.Select(c => c.Id), [Where.Period], Cancel);
        History = await new OrganisationHistory(Db).OfAsync(id, spells, Cancel);
    }

    private string ValueOf(Figure figure, int node) => Printed.Of(figure.Indicator, Table!.Of(figure.Indicator, node, Where.Period)).ToString();
}
