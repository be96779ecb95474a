using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>篇章看板 — one chapter of the report as a page: every figure with what stands beside it, as cards or as one table.</summary>
public sealed partial class ChapterPage
{
    private const string View = "view";
    private const string Table = "table";

    [Inject] private Boards Boards { get; set; } = null!;

    [Parameter] public string Chapter { get; set; } = "";

    [SupplyParameterFromQuery(Name = View)] private string? Asked { get; set; }

    private bool AsTable => Asked == Table;

    private IReadOnlyList<BoardFigure> Figures { get; set; } = [];

    private string Sentence => $"{Where.Organisation.Name}，{Where.Period.Name}{(Where.Horizon.Last < Where.Period.LastDay ? $"（数据到{Chinese.Day(Where.Horizon.Last)}）" : "")}。各单位指直属的下一级；居中是排在中间的单位，双数时取较低的一个。";

    protected override async Task OnInitializedAsync()
    {
        if (Dashboard.Chapters(Where.Catalogue).Contains(Chapter)) Figures = await Boards.OfAsync(Where, KeyFigures.Of(Where.Catalogue, Chapter), Cancel);
        else Refuse(ExportChapter.Unknown(Chapter));
    }
}
