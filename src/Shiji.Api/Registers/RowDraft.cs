using System.Text.Json;

namespace Shiji.Api;

/// <summary>待填报的行（接口） — what another program sends to be entered.</summary>
/// <param name="Organisation">The code of the organisation it counts for.</param>
/// <param name="Day">The day it counts on: 2022-05-04.</param>
/// <param name="Until">For rows that stand: the first day it stands no more.</param>
/// <param name="Values">By column key: whole numbers for quantities and people, text for the rest.</param>
public sealed record RowDraft(string? Organisation, string? Day, string? Until, IReadOnlyDictionary<string, JsonElement>? Values);

/// <summary>填报回执（接口） — the row that was entered.</summary>
public sealed record AddedRow(Guid Id, string State, string StateName);
