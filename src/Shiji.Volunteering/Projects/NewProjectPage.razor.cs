using Microsoft.AspNetCore.Components;

namespace Shiji.Volunteering;

/// <summary>立项页 — a project and its code.</summary>
public sealed partial class NewProjectPage
{
    [Inject] private StartProject Start { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "code")] private string? Code { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? Organisation { get; set; }

    [SupplyParameterFromForm(Name = "from")] private string? From { get; set; }

    [SupplyParameterFromForm(Name = "about")] private string? About { get; set; }

    private async Task DoAsync()
    {
        var (organisation, from) = (await OrganisationOf(Organisation), DayOf(From, "from"));
        if ((organisation.Refusal ?? from.Refusal) is { } wrong) Said(wrong, "");
        else
        {
            var started = await Start.DoAsync(organisation.Value, Code, Name, About, from.Value, Cancel);
            Said(started.Refusal, $"/projects/{started.Value?.Code}");
        }
    }
}
