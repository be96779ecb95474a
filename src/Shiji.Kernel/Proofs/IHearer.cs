using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Proofs;

/// <summary>听者 — whoever is told, row by row, what counts for which measure; a measure is known by its place in the catalogue.</summary>
internal interface IHearer
{
    /// <summary>A row begins: where its organisation stood on its day, null where nowhere or where nobody asks.</summary>
    Seat? SeatOf(IRecord row);

    void Flow(int measure, Seat? seat, IRecord row, long amount);

    void Person(int measure, Seat? seat, IRecord row, int? who);

    void Stand(int measure, IRecord row, DateOnly? until, long amount);

    void Stay(int measure, IRecord row, DateOnly? until, int? who);

    /// <summary>The row has said all.</summary>
    void Heard(IRecord row)
    {
    }
}
