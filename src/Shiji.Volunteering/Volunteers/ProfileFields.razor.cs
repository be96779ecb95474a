using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Shiji.Volunteering;

/// <summary>志愿意向栏 — the boxes of what somebody can do and when, on every form that asks.</summary>
public sealed partial class ProfileFields
{
    [Parameter, EditorRequired] public ServiceWords Words { get; set; } = null!;

    [Parameter, EditorRequired] public VolunteerProfile Profile { get; set; } = new();

    /// <summary>What was ticked; a box that is not sent was left empty.</summary>
    internal static VolunteerProfile Read(HttpContext http, ServiceWords words)
    {
        if (!http.Request.HasFormContentType) return new();
        var form = http.Request.Form;
        return new(words.Bits(ServiceWordKind.Skill, form["skills"]), words.Bits(ServiceWordKind.Language, form["languages"]), words.Bits(ServiceWordKind.Category, form["categories"]), FreeTimes.Bits(form["times"]));
    }
}
