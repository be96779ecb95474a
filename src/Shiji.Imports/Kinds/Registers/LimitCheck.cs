using Shiji.Kernel.Parameters;
using Shiji.Kernel.Registers;

namespace Shiji.Imports;

/// <summary>What one person has in one day, in the file so far and in what was stored before it.</summary>
internal sealed class LimitCheck(DayLimit stored, RuleHistory rules, Register register)
{
    private readonly List<RegisterColumn> _limited = register.Columns.FindAll(c => c.LargestRule is not null);
    private readonly Dictionary<(int Person, DateOnly Day, ColumnSlot Slot), long> _sums = [];
    private readonly HashSet<(int Person, DateOnly Day)> _asked = [];
    private readonly Dictionary<DateOnly, RuleBook> _books = [];

    /// <summary>Asked once for each person and day, so before any line of theirs is stored.</summary>
    public async Task LearnAsync(IEnumerable<RegisterLine> lines, CancellationToken cancel)
    {
        if (_limited.Count == 0) return;
        List<(int Person, DateOnly Day)> fresh = [.. lines.Where(l => l.Row.PersonId is not null).Select(l => (l.Row.PersonId!.Value, l.Row.Day)).Where(_asked.Add)];
        // The question is of all these persons on all these days: of what it answers, only what was asked is new.
        var asked = fresh.ToHashSet();
        foreach (var (key, sum) in await stored.StoredAsync(register, fresh, cancel))
            if (asked.Contains((key.Person, key.Day))) _sums[key] = sum;
    }

    public void Judge(RegisterLine line)
    {
        foreach (var column in _limited)
        {
            if (!_books.TryGetValue(line.Row.Day, out var book)) book = _books[line.Row.Day] = rules.On(line.Row.Day);
            var others = line.Row.PersonId is { } person ? _sums.GetValueOrDefault((person, line.Row.Day, column.Slot)) : 0;
            if (!line.Blames(RegisterKind.KeyOf(column)) && DayLimit.Judge(book, line.Row, column, others) is { } refusal) line.Refuse(refusal with { Field = RegisterKind.KeyOf(column) });
        }
    }

    public void Take(RegisterLine line)
    {
        if (line.Row.PersonId is not { } person) return;
        foreach (var column in _limited)
            _sums[(person, line.Row.Day, column.Slot)] = _sums.GetValueOrDefault((person, line.Row.Day, column.Slot)) + (column.Slot == ColumnSlot.Quantity2 ? line.Row.Quantity2 : line.Row.Quantity1);
    }
}
