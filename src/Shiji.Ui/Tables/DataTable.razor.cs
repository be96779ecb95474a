using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>数据表 — rows under declared columns; cards on a phone, a total from the book, words when empty.</summary>
public sealed partial class DataTable<T>
{
    private readonly List<Column<T>> _columns = [];

    [Parameter, EditorRequired] public IReadOnlyList<T> Rows { get; set; } = [];

    /// <summary>Names the table for those who cannot see it; hidden unless <see cref="ShowCaption"/>.</summary>
    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    [Parameter] public bool ShowCaption { get; set; }

    /// <summary>The <see cref="Column{T}"/>s.</summary>
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;

    [Parameter] public RenderFragment? Empty { get; set; }

    [Parameter] public string TotalName { get; set; } = "合计";

    /// <summary>Rows to be pointed at, such as my own organisation's.</summary>
    [Parameter] public Func<T, bool>? Marked { get; set; }

    private bool HasTotal => _columns.Exists(c => c.Total is not null);

    internal void Add(Column<T> column) => _columns.Add(column);

    private static string? SortWord(Column<T> column) => column.Sorted switch
    {
        Sorting.Ascending => "ascending",
        Sorting.Descending => "descending",
        _ => null,
    };

    private static string Arrow(Column<T> column) => column.Sorted switch
    {
        Sorting.Ascending => "▲",
        Sorting.Descending => "▼",
        _ => "",
    };
}
