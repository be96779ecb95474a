using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>人员页 — the people whose files are kept here or below, by number.</summary>
public sealed partial class PeoplePage
{
    private const int PageSize = 50;

    private List<FiledPerson> People { get; set; } = [];

    private string? Next { get; set; }

    private int Waiting { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ReadCases Cases { get; set; } = null!;

    [Inject] private FindPeople Find { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "text")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private int After { get; set; }

    private IReadOnlyList<Choice> Kept => [new("org", Where.Organisation.Code), new("period", Where.Period.Code)];

    private string? ExportHref => Db.Actor.May(Permission.ExportLists) ? Where.To(WorkbenchExports.People, ("text", Text)) : null;

    private bool MayReveal => Db.Actor.May(Permission.ExportLists) && Db.Actor.May(Permission.RevealPeople);

    protected override async Task OnInitializedAsync()
    {
        Waiting = await Cases.WaitingAsync(Cancel);
        People = await Find.DoAsync(Where.Node, Text, After, PageSize + 1, Cancel);
        if (People.Count <= PageSize) return;
        People.RemoveAt(PageSize);
        Next = Where.To("/people", ("text", Text), ("from", $"{People[^1].Person.Id}"));
    }
}
