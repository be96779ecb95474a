using Shiji.Kernel.Results;
using Shiji.Sheets.Files;

namespace Shiji.Sheets.Books;

/// <summary>没通过的行 — a row of a file that was not taken in, and every reason why.</summary>
public sealed record RefusedRow(SheetRow Row, IReadOnlyList<Refusal> Reasons);
