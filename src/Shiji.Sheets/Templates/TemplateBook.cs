using Shiji.Sheets.Books;

namespace Shiji.Sheets.Templates;

/// <summary>
/// 导入模板 — a workbook to fill in: an empty sheet with its titles and what may be typed, and a second sheet that
/// explains every column. Examples stand on the second sheet only, so that nobody hands one in.
/// </summary>
public static class TemplateBook
{
    /// <summary>Before the title of a column that has to be filled in; reading ignores it.</summary>
    public const string Duty = "＊";

    public const string Guide = "填写说明";

    private const string Lists = "选项";

    public static void Write(Stream to, string name, IReadOnlyList<TemplateColumn> columns)
    {
        if (name is Guide or Lists) throw new ArgumentException($"“{name}” is the name of another sheet of every template.", nameof(name));
        var listed = columns.Where(column => CellCheck.NeedsSheet(column.Choices)).ToList();
        using var book = new SheetWriter(to);
        book.Write(new SheetPlan(name, [.. columns.Select(c => new SheetColumn(c.Title, c.Kind, c.Width) { Marked = c.Required })])
        {
            Checks = part => CellCheck.Write(part, columns, column => CellCheck.Range(Lists, listed.IndexOf(column), column.Choices.Count)),
        }, []);
        book.Write(Guide, [new("列名", Width: 20), new("必填", Width: 8), new("填什么", Width: 50), new("格式", Width: 24), new("可选项", Width: 50), new("示例（虚构）", Width: 24)],
            columns.Select(IReadOnlyList<object?> (c) => [c.Name, c.Required ? "必填" : "选填", c.What, c.Format, string.Join('、', c.Choices), c.Example]));
        if (listed.Count > 0)
            book.Write(new SheetPlan(Lists, [.. listed.Select(c => new SheetColumn(c.Name))]) { Hidden = true },
                Enumerable.Range(0, listed.Max(c => c.Choices.Count)).Select(IReadOnlyList<object?> (at) => [.. listed.Select(c => c.Choices.ElementAtOrDefault(at))]));
        book.Finish();
    }
}
