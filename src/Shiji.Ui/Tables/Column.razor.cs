using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>列 — one column of a <see cref="DataTable{T}"/>: text, number or free content, linked or not.</summary>
public sealed partial class Column<T>
{
    [CascadingParameter] private DataTable<T> Table { get; set; } = null!;

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter] public Func<T, string?>? Text { get; set; }

    /// <summary>A number is set right-aligned, grouped, in tabular digits; null shows —.</summary>
    [Parameter] public Func<T, decimal?>? Number { get; set; }

    /// <summary>The text is a figure with its unit, set like a number: 15.2万人次.</summary>
    [Parameter] public bool Amount { get; set; }

    /// <summary>A few characters that are never broken over two lines: a span of days, a code.</summary>
    [Parameter] public bool Short { get; set; }

    [Parameter] public int Decimals { get; set; }

    [Parameter] public Func<T, string?>? Href { get; set; }

    /// <summary>Free content in place of text or number.</summary>
    [Parameter] public RenderFragment<T>? ChildContent { get; set; }

    /// <summary>Heads the row, and its card on a phone.</summary>
    [Parameter] public bool Main { get; set; }

    /// <summary>Comes from the book, not from adding up this page.</summary>
    [Parameter] public decimal? Total { get; set; }

    [Parameter] public string? TotalHref { get; set; }

    /// <summary>The address that sorts by this column, the other way round when it is sorted already.</summary>
    [Parameter] public string? SortHref { get; set; }

    [Parameter] public Sorting Sorted { get; set; }

    internal string? Class => Numeric ? "num" : Short ? "short" : null;

    internal bool Numeric => Number is not null || Amount;

    protected override void OnInitialized() => Table.Add(this);

    internal string? Shown(T row) => Number is null
        ? Text?.Invoke(row)
        : Number(row) is { } value ? Digits.Grouped(value, Decimals) : "—";
}
