namespace Shiji.Sheets.Books;

/// <summary>The rows of one table over as many sheets as they need.</summary>
internal sealed class SheetPages(SheetPlan plan, Func<SheetPlan, OpenSheet> begin, int rowsOfSheet) : IDisposable
{
    private OpenSheet sheet = begin(plan);

    public void Add(IReadOnlyList<object?> row)
    {
        if (sheet.Rows == rowsOfSheet)
        {
            sheet.Dispose();
            sheet = begin(plan);
        }
        sheet.Add(row);
    }

    public void Dispose() => sheet.Dispose();
}
