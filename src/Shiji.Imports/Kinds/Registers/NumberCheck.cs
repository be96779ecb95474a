using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>Numbers of a register within the file and against what is stored: the same number is the same row, and a row is changed by a correction only.</summary>
internal sealed class NumberCheck(NumberedRows stored, Register register)
{
    private readonly RegisterColumn? _column = register.Columns.Find(c => c.Slot == ColumnSlot.Number);
    private readonly Dictionary<string, (int Line, string Content)> _inFile = [];
    private ILookup<string, RegisterRow> _found = Enumerable.Empty<RegisterRow>().ToLookup(r => "");

    public async Task LearnAsync(IEnumerable<RegisterLine> lines, CancellationToken cancel)
    {
        if (_column is null) return;
        _found = await stored.FindAsync(register.Id, [.. lines.Select(l => l.Row.Number).OfType<string>().Where(n => !_inFile.ContainsKey(n)).Distinct()], cancel);
    }

    /// <summary>Null where the line is new; true where it is there already, false where it was refused.</summary>
    public bool? Judge(RegisterLine line)
    {
        if (line.Row.Number is not { } number) return null;
        var content = RegisterLine.Content(line.Row);
        if (_inFile.TryGetValue(number, out var before))
            return before.Content == content || Refuse(line, new($"“{_column!.Name}”{number} 在文件第 {before.Line} 行已经有了，内容不同，同一件事只记一次，请留下一行。", RegisterKind.KeyOf(_column)));
        if (_found[number].ToList() is not { Count: > 0 } rows) return null;
        return rows.Exists(r => RegisterLine.Content(r) == content)
            || Refuse(line, new($"“{_column!.Name}”{number} 在“{register.Name}”里已经有了，内容不同。要改已有的记录，请到台账里办“更正”；不是同一件事的，请换一个编号。", RegisterKind.KeyOf(_column)));
    }

    public void Take(RegisterLine line)
    {
        if (line.Row.Number is { } number) _inFile[number] = (line.Source.Number, RegisterLine.Content(line.Row));
    }

    private static bool Refuse(RegisterLine line, Refusal because)
    {
        line.Refuse(because);
        return false;
    }
}
