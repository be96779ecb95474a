using Microsoft.AspNetCore.Routing;

namespace Shiji.Api;

/// <summary>接口分部 — addresses that a hall or a line brings itself: the API knows none of them, they stand under its address by its rules.</summary>
public abstract class ApiPart
{
    public abstract void Map(IEndpointRouteBuilder api);
}
