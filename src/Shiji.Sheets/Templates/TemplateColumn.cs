using Shiji.Sheets.Books;
using Shiji.Sheets.Columns;

namespace Shiji.Sheets.Templates;

/// <summary>模板列 — a column of a template: what an import wants, told to the person who fills it in.</summary>
public sealed record TemplateColumn(string Key, string Name) : WantedColumn(Key, Name)
{
    public ColumnKind Kind { get; init; }

    /// <summary>What to write there, in a sentence.</summary>
    public string What { get; init; } = "";

    /// <summary>An invented example.</summary>
    public string Example { get; init; } = "";

    /// <summary>The only values there are, offered as a list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public double Width { get; init; } = 16;

    public string Title => Required ? TemplateBook.Duty + Name : Name;

    internal string Format => this switch
    {
        { Choices.Count: > 0 } => "从下拉列表里选",
        { Kind: ColumnKind.Whole } => "整数，不带单位",
        { Kind: ColumnKind.Number } => "数字，不带单位",
        { Kind: ColumnKind.Minutes } => "时:分，如 1:30",
        { Kind: ColumnKind.Day } => "日期，如 2022-05-04",
        _ => "文本",
    };
}
