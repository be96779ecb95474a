using Shiji.Sheets.Books;

namespace Shiji.Exports;

/// <summary>导出清单 — one list as a workbook takes it: what it is called, what it was chosen by, its columns, and its rows as they come from the database.</summary>
/// <param name="Subject">What it lists, in the word that the log uses: register_row, person.</param>
public sealed record ExportedList(string Name, string Subject, IReadOnlyList<SheetColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    public const string NobodyNamed = "这份清单没有个人信息。";
    public const string NamesMasked = "姓名只留姓，证件和电话不导出。";

    /// <summary>条件 — what the list was chosen by, each with its name.</summary>
    public IReadOnlyList<(string Name, string Value)> Filter { get; init; } = [];

    /// <summary>文件名 — what follows the name of the list: the period, the place.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>脱敏 — what was hidden, in a sentence.</summary>
    public string Masking { get; init; } = NobodyNamed;

    /// <summary>Which row or kind of row the log names; empty for the whole list.</summary>
    public string SubjectId { get; init; } = "";

    /// <summary>Whose list it is, where it is one organisation's.</summary>
    public int? OrganisationId { get; init; }

    /// <summary>看全文的原因 — set where what is sealed is opened: then the list is logged as a look at it before the first byte leaves.</summary>
    public string? Revealed { get; init; }

    public static ExportedList Of<T>(string name, string subject, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows) => new(
        name, subject, [.. columns.Select(c => new SheetColumn(c.Title, c.Kind, c.Width))],
        rows.Select(row => (IReadOnlyList<object?>)[.. columns.Select(c => c.Value(row))]));

    /// <summary>登记行-2022H1-布吉街道.xlsx</summary>
    public string FileName => string.Concat(string.Join('-', Marks.Prepend(Name)).Where(c => !"\\/:*?\"<>|".Contains(c, StringComparison.Ordinal))) + ".xlsx";

    internal string Chosen => string.Join("，", Filter.Select(f => $"{f.Name}：{f.Value}"));
}
