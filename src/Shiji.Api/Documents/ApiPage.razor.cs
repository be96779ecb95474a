using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Api;

/// <summary>接口说明页 — every address with its parameters, answers and an example, read from the OpenAPI document.</summary>
public sealed partial class ApiPage
{
    private IReadOnlyList<DescribedAddress> Addresses { get; set; } = [];

    [Inject] private IServiceProvider Services { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private static string DocumentHref => $"{ApiRoutes.Root}/openapi.json";

    private string Here => $"{Http.Request.Scheme}://{Http.Request.Host}";

    protected override async Task OnInitializedAsync() =>
        Addresses = DescribedAddress.Of(await Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name).GetOpenApiDocumentAsync(Http.RequestAborted));
}
