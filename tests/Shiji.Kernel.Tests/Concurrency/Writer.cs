using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Concurrency;

/// <summary>One of many who enter, import, void and correct at once; remembers what it was told had been saved.</summary>
internal sealed class Writer(District district, int number, int[] organisations, Guid[] shared)
{
    private readonly Random _random = new(number);

    /// <summary>Rows of its own that are in force.</summary>
    public HashSet<Guid> Own { get; } = [];

    /// <summary>Minutes it added to rows that others change as well.</summary>
    public long Added { get; private set; }

    public int Conflicts { get; private set; }

    public async Task WorkAsync(int acts)
    {
        for (var i = 0; i < acts; i++)
            switch (_random.Next(6))
            {
                case 0:
                    var rows = Enumerable.Range(0, 5).Select(_ => NewRow()).ToList();
                    await district.ImportAsync(rows);
                    Own.UnionWith(rows.Select(r => r.Id));
                    break;
                case 1 when Own.Count > 0:
                    var gone = Own.First();
                    await district.EditAsync(gone, r => r.State = RowState.Void);
                    Own.Remove(gone);
                    break;
                case 2 or 3 or 4: await AddAsync(shared[_random.Next(shared.Length)]); break;
                default:
                    var row = NewRow();
                    await district.DoAsync(db =>
                    {
                        db.Add(row);
                        return db.SaveChangesAsync();
                    });
                    Own.Add(row.Id);
                    break;
            }
    }

    /// <summary>One minute more, and another day: whoever comes second is told, and leaves it.</summary>
    private async Task AddAsync(Guid id)
    {
        try
        {
            await district.EditAsync(id, r => (r.Quantity1, r.Day) = (r.Quantity1 + 1, Day()));
            Added++;
        }
        catch (DbUpdateConcurrencyException)
        {
            Conflicts++;
        }
    }

    private RegisterRow NewRow()
    {
        var row = district.Activity(organisations[_random.Next(organisations.Length)], Day(), 10, person: 1 + _random.Next(40));
        row.State = RowState.InForce;
        return row;
    }

    private DateOnly Day() => new DateOnly(2022, 1, 1).AddDays(_random.Next(180));
}
