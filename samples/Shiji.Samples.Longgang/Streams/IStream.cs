using Shiji.Kernel.Registers;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>行流 — the rows of one register that are meant to be in force, in day order; told to the book by <see cref="Bookkeeping"/>.</summary>
internal interface IStream
{
    string Key { get; }

    long Count { get; }

    IEnumerable<RegisterRow> Rows();
}
