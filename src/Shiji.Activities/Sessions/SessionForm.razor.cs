using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>场次表 — when, where, and whom for.</summary>
public sealed partial class SessionForm
{
    /// <summary>What each field holds, by name.</summary>
    [Parameter, EditorRequired] public IReadOnlyDictionary<string, string> Values { get; set; } = null!;

    /// <summary>Only time and place: its posts stay.</summary>
    [Parameter] public bool Moves { get; set; }

    [Parameter] public Refusal? Refused { get; set; }

    private string? Of(string field) => Values.GetValueOrDefault(field);

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
