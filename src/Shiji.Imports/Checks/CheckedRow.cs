using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>试导的行 — a line of the file, the row it would be, and every reason why it is not taken in.</summary>
/// <param name="Key">By which the same line is known again.</param>
public sealed record CheckedRow(SheetRow Source, RowFate Fate, RegisterRow Row, string Key, IReadOnlyList<Refusal> Reasons);
